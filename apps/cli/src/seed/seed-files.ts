import type { Duty, Rank, UnitKind } from '@ayumi/directory';
import type { RouteDefinition } from '@ayumi/approval';
import type { CycleStage, Direction, FinancialEffect, Grade, TargetKind } from '@ayumi/plan';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { OperatorError } from '../operator-error';

/* The files under seeds/: their shapes, and how they are found. */

export interface Organisation {
  readonly city: string;
  readonly units: readonly { id: string; name: string; kind: UnitKind; parent?: string; order: number; duty?: Duty }[];
  readonly posts: readonly { id: string; unit: string; rank: Rank; title: string }[];
  readonly people: readonly CastMember[];
  readonly transfers?: readonly { person: string; from: string; to: string; on: string }[];
  /** 代決者の順: for a post, the posts that decide in its place. */
  readonly deputies?: Readonly<Record<string, readonly string[]>>;
}

export interface CastMember {
  readonly id: string;
  readonly name: string;
  readonly kana: string;
  readonly login: string;
  readonly posts: readonly string[];
  readonly from: string;
}

export interface PlanSeed {
  readonly plan: string;
  readonly title: string;
  readonly document: string;
  readonly ratingScale: { readonly fromYear: number; readonly grades: readonly Grade[] };
}

/** What the departments wrote about one item, year by year. */
export interface ItemSheet {
  readonly no: number;
  readonly lead: string;
  readonly supporting: readonly string[];
  readonly indicators: readonly {
    id: string;
    name: string;
    kind: 'number' | 'milestone';
    unit: string;
    decimals?: number;
    direction: Direction;
    targetKind: TargetKind;
    baseline: { year: number; value: string };
    targets: Readonly<Record<string, string>>;
  }[];
  readonly annualPlan: Readonly<Record<string, string>>;
  readonly progress: Readonly<Record<string, ProgressSheet>>;
  readonly revision?: RevisionSheet;
}

export interface ProgressSheet extends Written {
  readonly remarks?: Readonly<Record<string, string>>;
  readonly ratings?: Readonly<Record<string, string>>;
  readonly returned?: { readonly by: string; readonly reason: string; readonly first?: Partial<Written> };
  /** How far it has come: the last step that approved, or what became of it. Absent: settled. */
  readonly reached?: string;
}

export interface Written {
  readonly rating: string;
  readonly done: string;
  readonly difficulties: string;
  readonly direction: string;
  readonly actuals: Readonly<Record<string, string>>;
  readonly lateReason?: string;
  readonly financialEffect?: {
    kind: FinancialEffect['kind'];
    amountThousandYen?: number;
    basis: FinancialEffect['basis'];
  };
}

export interface RevisionSheet {
  readonly indicator: string;
  readonly targets: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly touchesMoney: boolean;
  readonly submitted: string;
  readonly reached?: string;
}

export interface Scene {
  readonly title: string;
  readonly fill?: { readonly from: string; readonly as: string };
  readonly cycle?: { fiscalYear: number; stage: CycleStage; openedAt: string; dueOn: string; closedAt?: string };
  readonly reports?: { readonly from?: string; readonly until?: string };
  /** The fiscal year whose review the acts are about, where they say nothing else. */
  readonly review?: number;
  /** What else happened, act by act: absences, 代決, 後閲. */
  readonly acts?: readonly SceneAct[];
  readonly now?: string;
}

export interface SceneAct {
  readonly at: string;
  /** Who acted. */
  readonly person: string;
  readonly command: string;
  /** The item that it is about; the scene's review or else the city's directory where there is none. */
  readonly item?: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** The decision names the content that is there at that moment. */
  readonly seen?: boolean;
}

export interface SeedFiles {
  readonly plan: PlanSeed;
  readonly document: Buffer;
  readonly routes: readonly RouteDefinition[];
  readonly organisation: Organisation;
  readonly sheets: readonly ItemSheet[];
  readonly scenes: readonly Scene[];
}

export function readSeedFiles(folder: string): SeedFiles {
  const plan = readYaml<PlanSeed>(path.join(folder, 'plan.yaml'));
  return {
    plan,
    document: readFileSync(path.join(folder, plan.document)),
    routes: readFolder<RouteDefinition>(path.join(folder, 'routes')),
    organisation: readOrganisation(path.join(folder, 'organisation.yaml')),
    sheets: readFolder<ItemSheet>(path.join(folder, 'items')),
    scenes: readFolder<Scene>(path.join(folder, 'scenes')),
  };
}

export const readOrganisation = (file: string): Organisation => readYaml<Organisation>(file);

const readFolder = <T>(folder: string): T[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => readYaml<T>(path.join(folder, name)));

/** @throws {OperatorError} where there is no such file or it is not YAML */
export function readYaml<T>(file: string): T {
  try {
    return parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    throw new OperatorError(
      `Cannot read ${file}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
    );
  }
}
