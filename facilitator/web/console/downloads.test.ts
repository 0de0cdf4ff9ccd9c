/** The order of the downloads, and how one is received. */
import { expect, it } from 'vitest';
import { type Step, inOrder, receive } from './downloads';

it('puts what people read before what programs read', () => {
  expect(inOrder(['json', 'answers', 'csv', 'xlsx', 'pdf', 'pptx', 'pictures'])).toEqual([
    'pdf', 'pptx', 'xlsx', 'pictures', 'csv', 'json', 'answers',
  ]);
});

it('keeps a format it does not know, last', () => {
  expect(inOrder(['odt', 'pdf'])).toEqual(['pdf', 'odt']);
});

/** An answer in these pieces, as a network may cut it. */
function answerOf(...pieces: string[]): Response {
  const content = new TextEncoder();
  return new Response(
    new ReadableStream({
      start(stream) {
        for (const piece of pieces) stream.enqueue(content.encode(piece));
        stream.close();
      },
    }),
  );
}

it('reports each step and gives the file, wherever the network cuts', async () => {
  const steps: Step[] = [];
  const pieces = ['{"state":"waiting","ahead":2}\n{"state":"wor', 'king","seconds":3}\n', '{"state":"ready","filename":',
    '"a.pdf","mimetype":"application/pdf","bytes":8}\nab\n', 'cd\nef'];
  const received = await receive(answerOf(...pieces), (step) => steps.push(step));
  expect(await received.content.text()).toBe('ab\ncd\nef');
  expect([received.filename, received.content.type]).toEqual(['a.pdf', 'application/pdf']);
  expect(steps).toEqual([
    { state: 'waiting', ahead: 2 },
    { state: 'working', seconds: 3 },
    { state: 'receiving', percent: 100 },
  ]);
});

it('takes no file that is cut short', async () => {
  const cut = answerOf('{"state":"ready","filename":"a","mimetype":"b","bytes":9}\nabc');
  await expect(receive(cut, () => undefined)).rejects.toThrow();
  await expect(receive(answerOf('{"state":"working","seconds":1}\n'), () => undefined)).rejects.toThrow();
});

it('says why there is none', async () => {
  await expect(receive(answerOf('{"state":"failed","code":"export_failed"}\n'), () => undefined)).rejects.toThrow();
  const refused = new Response('{"ok":false,"error":{"code":"export_queue_full"}}', {
    status: 503,
    headers: { 'content-type': 'application/json' },
  });
  await expect(receive(refused, () => undefined)).rejects.toThrow();
});
