import { describe, expect, test } from '@jest/globals';
import { asComponents, referredTo } from './components.js';

const treeOf = (leaf: string) => ({
  $defs: {
    Tree: { $id: 'Tree', type: 'array', items: { anyOf: [{ $ref: 'Tree' }, { $ref: 'Leaf' }] } },
    Leaf: { $id: 'Leaf', const: leaf },
  },
  $ref: 'Tree',
});
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const tree = { type: 'array', items: { anyOf: [ref('Tree'), ref('Leaf')] } };

describe('schemas as components', () => {
  test('stay as they are where they bring no definitions', () =>
    expect(asComponents({ Name: { type: 'string' } })).toEqual({ Name: { type: 'string' } }));

  test('bring their definitions along, which refer to each other as components', () =>
    expect(
      asComponents({ Garden: { type: 'object', properties: { tree: { ...treeOf('oak'), description: 'A tree' } } } }),
    ).toEqual({
      Garden: { type: 'object', properties: { tree: { ...ref('Tree'), description: 'A tree' } } },
      Tree: tree,
      Leaf: { const: 'oak' },
    }));

  test('share a definition that is the same', () =>
    expect(Object.keys(asComponents({ Garden: treeOf('oak'), Park: treeOf('oak') })).toSorted()).toEqual([
      'Garden',
      'Leaf',
      'Park',
      'Tree',
    ]));

  test('tell apart definitions of one name that are not the same', () => {
    const { Park, ParkTree, ParkLeaf, Leaf } = asComponents({ Garden: treeOf('oak'), Park: treeOf('elm') });
    expect({ Park, ParkTree, ParkLeaf, Leaf }).toEqual({
      Park: ref('ParkTree'),
      ParkTree: { type: 'array', items: { anyOf: [ref('ParkTree'), ref('ParkLeaf')] } },
      ParkLeaf: { const: 'elm' },
      Leaf: { const: 'oak' },
    });
  });

  test('are kept where something refers to them, be it through others or through themselves', () =>
    expect(
      Object.keys(referredTo({ Tree: tree, Leaf: {}, Stone: {} }, { content: [{ schema: ref('Tree') }] })).toSorted(),
    ).toEqual(['Leaf', 'Tree']));
});
