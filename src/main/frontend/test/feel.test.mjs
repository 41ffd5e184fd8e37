// The server's tests read the same file of vectors: what both answer alike is what forms may ask.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const file = new URL('../../../test/resources/feel-vectors.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8')).filter((one) => 'hides' in one);

/** The one that form-js itself uses. */
const viewer = createRequire(import.meta.url).resolve('@bpmn-io/form-js-viewer');
const { unaryTest } = await import(createRequire(viewer).resolve('@bpmn-io/feelin'));

/** As form-js's ConditionChecker, in the context that it makes for a field within rows. */
function hides(expression, { this: row = {}, ...data }) {
  const special = { this: row, parent: null, i: [] };
  const wrapped = { _this_: row, _parent_: null, _i_: [] };
  try {
    return unaryTest(expression.slice(1), { ...special, ...data, ...wrapped }).value === true;
  } catch {
    return false;
  }
}

test('there are conditions to ask', () => assert.ok(vectors.length > 400));

for (const expression of new Set(vectors.map((one) => one.expression))) {
  test(`the browser answers ${expression}`, () => {
    for (const { context, hides: expected } of vectors.filter(
      (one) => one.expression === expression,
    )) {
      assert.equal(hides(expression, context), expected, JSON.stringify(context));
    }
  });
}
