import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { fetchShare } from '../../src/preview/source/fetch-share';
import { failureCodeOf, OpenFailure } from '../../src/preview/source/open-failure';
import { shareAddress } from '../../src/preview/source/share-address';
import { SHARE_MAX_BYTES } from '../../src/share';

const PAGE = 'https://host.example/shows/preview.html#x';

test('the address is a whole one or a path from the page', () => {
  expect(shareAddress('#https://other.example/a%20b.tulpar-preview', PAGE).href).toBe(
    'https://other.example/a%20b.tulpar-preview',
  );
  expect(shareAddress('#day.tulpar-preview', PAGE).href).toBe('https://host.example/shows/day.tulpar-preview');
  expect(shareAddress('#/day.tulpar-preview', PAGE).href).toBe('https://host.example/day.tulpar-preview');
});

test.each([
  '#javascript:alert(1)',
  '#data:text/html,x',
  '#blob:https://host.example/1',
  '#file:///etc/passwd',
  '#%E0%A4%A',
  '#http://',
])('%s is no address', (hash) => {
  expect(() => shareAddress(hash, PAGE)).toThrow(new OpenFailure('link-bad'));
});

let close = () => {};
afterEach(() => close());

async function serve(answer: RequestListener): Promise<URL> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/x`);
}

const DEAF = { onShare: () => {}, onStart: () => false };
const codeOf = async (url: URL) => fetchShare(url, DEAF).then(() => 'read', failureCodeOf);

test('reads what the server gives, and tells how far it is', async () => {
  const url = await serve((_, response) => response.setHeader('Content-Length', 5).end('abcde'));
  const told: number[] = [];
  const listener = { ...DEAF, onShare: (share: number) => void told.push(share) };
  expect(new TextDecoder().decode(await fetchShare(url, listener))).toBe('abcde');
  expect(told.at(-1)).toBe(1);
});

test('the beginning is heard until it is enough, and what is wrong with it ends the reading', async () => {
  const server: RequestListener = (_, response) => {
    response.write('abc');
    setTimeout(() => response.write('def'), 50);
    setTimeout(() => response.end('ghi'), 100);
  };
  const heard: string[] = [];
  const onStart = (bytes: Uint8Array) => heard.push(new TextDecoder().decode(bytes)) < 2;
  const all = await fetchShare(await serve(server), { ...DEAF, onStart });
  expect([new TextDecoder().decode(all), heard]).toEqual(['abcdefghi', ['abc', 'abcdef']]);
  close();
  const refuse = () => {
    throw new OpenFailure('share-foreign');
  };
  const read = fetchShare(await serve(server), { ...DEAF, onStart: refuse });
  expect(await read.then(() => 'read', failureCodeOf)).toBe('share-foreign');
});

test('a missing file, a lost connection and a file without end each have their own words', async () => {
  expect(await codeOf(await serve((_, response) => response.writeHead(404).end()))).toBe('link-refused');
  close();
  expect(await codeOf(await serve((request) => request.socket.destroy()))).toBe('link-unreachable');
  close();
  expect(await codeOf(await serve((_, response) => response.setHeader('Content-Length', 1e12).write('a')))).toBe(
    'share-too-large',
  );
  close();
  const endless: RequestListener = (_, response) => {
    const more = () => {
      while (response.write(Buffer.alloc(1 << 20)));
    };
    response.on('drain', more);
    more();
  };
  expect(await codeOf(await serve(endless))).toBe('share-too-large');
  expect(SHARE_MAX_BYTES).toBeLessThan(100 * 1024 * 1024);
});
