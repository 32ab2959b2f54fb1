import type { ConnectionError } from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problem, type Problem } from './problem';

const ANSWERS: Readonly<Record<string, () => Problem>> = {
  ERR_HTTP_REQUEST_TIMEOUT: () =>
    problem(
      408,
      'request-timeout',
      '送信に時間がかかりすぎたため、受け取りをやめました。通信の状態を確かめて、もう一度お試しください。',
    ),
  HPE_HEADER_OVERFLOW: () =>
    problem(
      431,
      'header-too-large',
      '要求のヘッダーが大きすぎます。このサイトの Cookie を消して、もう一度お試しください。',
    ),
};
const malformed = () => problem(400, 'malformed', '送られた内容を HTTP として読めません。書き方をお確かめください。');

/** What is no request never reaches a route; it gets an answer all the same, and the line is cut. */
export function answerBrokenRequest(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const answer = (ANSWERS[error.code] ?? malformed)();
  const { status } = answer;
  const body = JSON.stringify(answer);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/problem+json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n${body}`,
  );
}
