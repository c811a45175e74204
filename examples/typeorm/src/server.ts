// A small API: what is written comes with a token, and who gives it back reads what was written.
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { EntityManager } from 'typeorm';
import { dataSource, nodes, rotation } from './database';
import { Note } from './note.entity';
import { readiness } from './readiness';
import { readAfter, write } from './read-your-writes';

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body) + '\n');
}

/** 200 as long as the primary can work: without a replica the application goes on. */
async function health(response: ServerResponse): Promise<void> {
  const [primary, replica] = await Promise.all([readiness(nodes.primary), readiness(nodes.replica)]);
  answer(response, primary.ready ? 200 : 503, { primary, replica });
}

async function create(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) body += chunk;
  const { result, token } = await write(dataSource, (manager) => manager.save(Note, { body }));
  if (token) response.setHeader('X-Written', token);
  answer(response, 201, result);
}

async function show(request: IncomingMessage, response: ServerResponse, id: number): Promise<void> {
  const token = (request.headers['x-written'] as string) ?? null;
  const found = await readAfter(dataSource, token, async (manager: EntityManager) => ({
    note: await manager.findOneBy(Note, { id }),
    from: (await manager.query('SELECT pg_is_in_recovery() AS replica'))[0].replica ? 'replica' : 'primary',
  }));
  answer(response, found.note ? 200 : 404, found);
}

const server = createServer((request, response) => {
  const id = /^\/notes\/(\d+)$/.exec(request.url ?? '')?.[1];
  const done =
    request.url === '/health' ? health(response)
    : id ? show(request, response, Number(id))
    : request.url === '/notes' && request.method === 'POST' ? create(request, response)
    : Promise.resolve(answer(response, 404, {}));
  done.catch((error: Error) => answer(response, 500, { error: error.message }));
});

async function main(): Promise<void> {
  await dataSource.initialize();
  await rotation.start();
  server.listen(Number(process.env.PORT ?? 3000), '127.0.0.1');
}

process.once('SIGTERM', () => {
  server.close();
  void rotation.stop().then(() => dataSource.destroy()).then(() => process.exit(0));
});
main().catch((error) => {
  console.error(error);
  process.exit(1);
});
