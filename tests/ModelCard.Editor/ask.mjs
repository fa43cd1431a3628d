import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

// node ask.mjs <file>: opens the file in the YAML language server as an editor would, asks what stands on standard input, and prints the answers.
// Questions are a list of { about: 'completion' | 'hover', line, character }, counted from 0; the answers are { diagnostics, answers }.

const settings = {
  yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false }, disableDefaultProperties: true },
};

const file = process.argv[2];
const uri = pathToFileURL(file).href;
const questions = JSON.parse(await new Response(process.stdin).text());
const server = spawn(process.execPath, ['node_modules/yaml-language-server/bin/yaml-language-server', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const waiting = new Map();
let diagnostics;
const diagnosed = new Promise(resolve => { diagnostics = resolve; });
let ids = 0;

function send(message) {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}

function ask(method, params) {
  const id = ++ids;
  send({ id, method, params });
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

function receive(message) {
  if (message.method === 'workspace/configuration') {
    send({ id: message.id, result: message.params.items.map(item => settings[item.section] ?? null) });
  } else if (message.method === 'textDocument/publishDiagnostics') {
    if (message.params.uri === uri) {
      diagnostics(message.params.diagnostics);
    }
  } else if (message.method !== undefined && message.id !== undefined) {
    send({ id: message.id, result: null });
  } else if (message.id !== undefined) {
    const { resolve, reject } = waiting.get(message.id);
    if (message.error) {
      reject(new Error(message.error.message));
    } else {
      resolve(message.result);
    }
  }
}

let read = Buffer.alloc(0);
server.stdout.on('data', data => {
  read = Buffer.concat([read, data]);
  for (;;) {
    const end = read.indexOf('\r\n\r\n');
    const length = end < 0 ? undefined : Number(/Content-Length: (\d+)/i.exec(read.toString('ascii', 0, end))[1]);
    if (length === undefined || read.length < end + 4 + length) {
      return;
    }

    const message = JSON.parse(read.toString('utf8', end + 4, end + 4 + length));
    read = read.subarray(end + 4 + length);
    receive(message);
  }
});

await ask('initialize', {
  processId: process.pid,
  rootUri: null,
  capabilities: {
    workspace: { configuration: true },
    textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } }, hover: { contentFormat: ['markdown'] }, publishDiagnostics: {} },
  },
});
send({ method: 'initialized', params: {} });
send({ method: 'workspace/didChangeConfiguration', params: { settings } });
send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text: await readFile(file, 'utf8') } } });

const found = await diagnosed;
const answers = [];
for (const { about, line, character } of questions) {
  answers.push(await ask('textDocument/' + about, { textDocument: { uri }, position: { line, character } }));
}

process.stdout.write(JSON.stringify({
  diagnostics: found.map(one => ({ line: one.range.start.line, message: one.message })),
  answers: answers.map(answer => answer === null ? [] : answer.items ? answer.items.map(item => item.label) : [answer.contents.value]),
}));
await ask('shutdown');
send({ method: 'exit' });
server.stdin.end();
