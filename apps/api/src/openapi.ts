import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The contract of the door. Committed as libs/api-client/openapi.json; a test holds the two together. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const frame = new DocumentBuilder()
    .setTitle('Ayumi')
    .setDescription(
      '自治体の行政改革計画の進捗・承認・目標改定。命令は POST /<名詞>/{id}/<命令>、誤りは application/problem+json (RFC 9457)。' +
        'デモでは、すべての答えに notice が付く。',
    )
    .setVersion('1')
    .addCookieAuth('ayumi_session')
    .build();
  return SwaggerModule.createDocument(app, frame);
}
