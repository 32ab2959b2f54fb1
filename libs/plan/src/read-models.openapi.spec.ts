import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { ApiOkResponse, DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { AnnualReviewAnswer, BoardAnswer, HistoryAnswer, InboxAnswer } from './read-models';

const ANSWERS = [AnnualReviewAnswer, BoardAnswer, HistoryAnswer, InboxAnswer];

@Controller()
class Door {
  @Get('annual-review') @ApiOkResponse({ type: AnnualReviewAnswer }) annualReview(): void {}
  @Get('board') @ApiOkResponse({ type: BoardAnswer }) board(): void {}
  @Get('history') @ApiOkResponse({ type: HistoryAnswer }) history(): void {}
  @Get('inbox') @ApiOkResponse({ type: InboxAnswer }) inbox(): void {}
}

@Module({ controllers: [Door] })
class Doors {}

describe('the answers in the OpenAPI document', () => {
  let document: OpenAPIObject;
  beforeAll(async () => {
    const app = await NestFactory.create(Doors, new FastifyAdapter(), { logger: false });
    document = SwaggerModule.createDocument(app, new DocumentBuilder().build());
    await app.close();
  });

  const schemas = () => document.components?.schemas ?? {};

  it('name only schemas that are there', () => {
    const named = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]*)"/g)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(ANSWERS.length);
    expect([...new Set(named)].filter((name) => !(name in schemas()))).toEqual([]);
  });

  it('describe every member in Japanese', () => {
    const silent = Object.entries(schemas()).flatMap(([name, schema]) =>
      Object.entries('properties' in schema ? (schema.properties ?? {}) : {})
        .filter(([, member]) => !/[ぁ-んァ-ヶ一-龠]/.test((member as { description?: string }).description ?? ''))
        .map(([member]) => `${name}.${member}`),
    );
    expect(silent).toEqual([]);
  });
});
