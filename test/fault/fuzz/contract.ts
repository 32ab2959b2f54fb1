import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { KnownValues } from './known-values';
import { oneOf, ODD_BODIES, ODD_TEXTS, ODD_TYPES, type Random, spoilt } from './odd-values';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
}

export interface Operation {
  readonly method: string;
  /** `/api/v1/items/{id}/approve` */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | null;
}

export interface FuzzedRequest {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
interface RawOperation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** Requests made from the contract: some that it allows, most with something that it does not. */
export class Contract {
  private readonly document = JSON.parse(
    readFileSync(path.resolve('libs/api-client/openapi.json'), 'utf8'),
  ) as Document;

  readonly operations: readonly Operation[] = Object.entries(this.document.paths).flatMap(([place, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path: place,
      parameters,
      body: requestBody?.content['application/json']?.schema ?? null,
    })),
  );

  constructor(
    private readonly random: Random,
    private readonly known: KnownValues,
  ) {}

  request(operation: Operation): FuzzedRequest {
    const { method, parameters, body } = operation;
    const headers: Record<string, string> = {};
    for (const { name } of parameters.filter((each) => each.in === 'header'))
      if (this.chance(0.2)) headers[name.toLowerCase()] = oneOf(this.random, ODD_HEADERS);
    if (this.chance(0.1))
      headers['accept-language'] = oneOf(this.random, ['en', 'ja', '*;q=x', ',,,', 'x'.repeat(2_000)]);
    const sent = body || this.chance(0.02) ? this.body(body) : undefined;
    if (sent !== undefined)
      headers['content-type'] = this.chance(0.06) ? oneOf(this.random, ODD_TYPES) : 'application/json';
    const name = `${method} ${operation.path}`;
    return { operation: name, method, path: this.place(operation), headers, body: method === 'GET' ? undefined : sent };
  }

  private place({ path: template, parameters }: Operation): string {
    const [, noun] = /^\/api\/v1\/(\w+?)s?\//.exec(template) ?? [];
    const named = (name: string) => (name === 'id' && noun && this.known.has(noun) && this.chance(0.9) ? noun : name);
    const place = template.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encoded(this.text(named(name), 0.15)));
    const query = parameters
      .filter((each) => each.in === 'query' && this.chance(0.5))
      .map(({ name }) => `${name}=${encoded(this.text(name, 0.4))}`);
    if (this.chance(0.03)) query.push(`${encoded(oneOf(this.random, ODD_TEXTS))}=1`, 'after[]=1', 'plan=a&plan=b');
    return query.length > 0 ? `${place}?${query.join('&')}` : place;
  }

  private body(schema: Schema | null): string {
    if (schema === null || this.chance(0.08)) return oneOf(this.random, ODD_BODIES);
    const made = this.value(schema, '', 0);
    if (this.chance(0.45)) return JSON.stringify(made);
    const wrong = spoilt(this.random, made);
    return JSON.stringify(this.chance(0.3) ? spoilt(this.random, wrong) : wrong) ?? 'null';
  }

  /** As the contract wants it, with values that exist where there are such. */
  private value(schema: Schema, name: string, depth: number): unknown {
    const { $ref, allOf, type, properties, required = [], items, example } = schema;
    if ($ref) return this.value(this.document.components.schemas[$ref.split('/').at(-1)!]!, name, depth);
    if (allOf) return this.value(allOf[0]!, name, depth);
    if (schema.enum) return oneOf(this.random, schema.enum);
    if (properties && depth < 6) {
      const present = Object.entries(properties).filter(([each]) => required.includes(each) || this.chance(0.4));
      return Object.fromEntries(present.map(([each, inner]) => [each, this.value(inner, each, depth + 1)]));
    }
    if (type === 'array' && items)
      return Array.from({ length: Math.floor(this.random() * 4) }, () => this.value(items, name, depth + 1));
    const values = this.known.get(name);
    if (values && this.chance(0.7)) return oneOf(this.random, values);
    if (type === 'integer' || type === 'number')
      return Math.floor((schema.minimum ?? 0) + this.random() * ((schema.maximum ?? 3_000) - (schema.minimum ?? 0)));
    if (type === 'boolean') return this.chance(0.5);
    if (type === 'object') return {};
    return example ?? (this.chance(0.7) ? '確認した。' : oneOf(this.random, ODD_TEXTS));
  }

  private text(name: string, odd: number): string {
    const values = this.known.get(name);
    return String(values && !this.chance(odd) ? oneOf(this.random, values) : oneOf(this.random, ODD_TEXTS));
  }

  private readonly chance = (of: number): boolean => this.random() < of;
}

/** Half a pair cannot be written in a URL; sometimes nothing is escaped at all, where it could be sent so. */
const encoded = (text: string): string => encodeURIComponent(text.slice(0, 3_000).replaceAll(/[\ud800-\udfff]/g, '?'));

const ODD_HEADERS = [
  '1',
  '"3"',
  '*',
  'W/"x"',
  '-1',
  '99999999999',
  'again-and-again',
  'x'.repeat(201),
  '%00',
  '{}',
  '""',
];
