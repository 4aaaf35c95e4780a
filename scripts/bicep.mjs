// Reads Bicep files and prints what they declare as JSON, for the House tests and for scripts/deploy.
// It knows the syntax only; types and rules are checked by the House tests, and by 'az bicep' where there is one.
// Usage: node bicep.mjs FILE...   (exit code 1 if a file cannot be read as Bicep; the JSON says where)
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';

const declarations = {
  parameter_declaration: 'param',
  variable_declaration: 'var',
  output_declaration: 'output',
  type_declaration: 'type',
  resource_declaration: 'resource',
  module_declaration: 'module',
};

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));

// The grammar knows no parameter files. 'param a = b' there is what 'var a = b' is here.
function sourceOf(path) {
  const text = readFileSync(path, 'utf8');
  return path.endsWith('.bicepparam') ? text.replace(/^param (\w+ =)/gm, 'var $1') : text;
}

const named = (node) => node.namedChildren.filter((child) => !child.type.endsWith('comment'));
const last = (list) => list[list.length - 1];

function faultsOf(node, faults = []) {
  if (node.isError || node.isMissing) {
    faults.push({ line: node.startPosition.row + 1, text: node.text.split('\n')[0] });
  } else if (node.hasError) {
    node.children.forEach((child) => faultsOf(child, faults));
  }
  return faults;
}

// Values are JSON where they are literal; what has to be computed is { text }, with its parts where they are of use.
function valueOf(node) {
  switch (node.type) {
    case 'string':
      return node.namedChildren.some((part) => part.type === 'interpolation') ? { text: node.text } : literal(node);
    case 'number':
      return Number(node.text);
    case 'boolean':
      return node.text === 'true';
    case 'null':
      return null;
    case 'array':
      return named(node).map(valueOf);
    case 'object':
      return { object: propertiesOf(node) };
    case 'call_expression':
      return {
        text: node.text,
        call: node.childForFieldName('function').text,
        arguments: named(node.childForFieldName('arguments')).map(valueOf),
      };
    case 'for_statement':
      return { text: node.text, loop: loopOf(node), each: valueOf(last(named(node))) };
    case 'if_statement':
      return { text: node.text, condition: named(node)[0].text, each: valueOf(last(named(node))) };
    case 'ternary_expression':
      return { text: node.text, either: ['consequence', 'alternative'].map((part) => valueOf(node.childForFieldName(part))) };
    case 'parenthesized_expression':
      return valueOf(named(node)[0]);
    default:
      return { text: node.text };
  }
}

const literal = (node) => node.namedChildren.map((part) => (part.type === 'escape_sequence' ? part.text.slice(1) : part.text)).join('');

const loopOf = (node) => named(node).slice(0, -1).map((part) => part.text);

function propertiesOf(node) {
  const properties = {};
  for (const property of named(node).filter((child) => child.type === 'object_property')) {
    const [key, value] = [named(property)[0], last(named(property))];
    if (value.type !== 'resource_declaration') {
      properties[key.type === 'string' ? literalOrText(key) : key.text] = valueOf(value);
    }
  }
  return properties;
}

const literalOrText = (key) => (key.namedChildren.some((part) => part.type === 'interpolation') ? key.text.slice(1, -1) : literal(key));

const decoratorsOf = (node) => named(node).map((decorator) => {
  const call = named(decorator)[0];
  return { name: call.childForFieldName('function').text, arguments: named(call.childForFieldName('arguments')).map(valueOf) };
});

function declarationsIn(node, into) {
  let decorators = [];
  for (const child of node.namedChildren) {
    if (child.type === 'decorators') {
      decorators = decoratorsOf(child);
      continue;
    }
    if (declarations[child.type]) {
      declare(child, undefined, decorators, into);
    } else if (child.type === 'import_functionality' || child.type === 'import_statement' || child.type === 'using_statement') {
      into.push({ kind: 'import', text: child.text });
    }
    decorators = [];
  }
}

function declare(node, parent, decorators, into) {
  const parts = named(node);
  const kind = declarations[node.type];
  const entry = { kind, name: parts[0].text, line: node.startPosition.row + 1, decorators };
  if (kind === 'resource' || kind === 'module') {
    const body = last(parts);
    entry.of = literal(parts[1]);
    entry.existing = node.children.some((child) => child.type === 'existing');
    entry.parent = parent;
    entry.body = valueOf(body);
    into.push(entry);
    nestedIn(body, entry.name, into);
    return;
  }
  const typed = kind === 'param' || kind === 'output' || kind === 'type';
  entry.type = typed ? parts[1].text : undefined;
  entry.value = parts.length > (typed ? 2 : 1) ? valueOf(last(parts)) : undefined;
  into.push(entry);
}

const nestedIn = (body, parent, into) =>
  body.descendantsOfType('resource_declaration').filter((inner) => enclosing(inner).id === body.id).forEach((inner) => declare(inner, parent, [], into));

function enclosing(node) {
  let around = node.parent;
  while (around.type !== 'object') around = around.parent;
  return around;
}

const files = process.argv.slice(2).map((path) => {
  const root = parser.parse(sourceOf(path)).rootNode;
  const entries = [];
  declarationsIn(root, entries);
  return { path, faults: faultsOf(root), entries };
});
process.stdout.write(JSON.stringify(files));
process.exitCode = files.some((file) => file.faults.length > 0) ? 1 : 0;
