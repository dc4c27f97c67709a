/** A syntax node as the parser gives it; which other properties there are depends on the type. */
export type Node = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [property: string]: unknown;
};

/** Every node below a value, parents first. */
export function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* walk(item);
  else if (isNode(value)) {
    yield value;
    for (const property of Object.values(value)) if (typeof property === 'object') yield* walk(property);
  }
}

/** The node under a property, when there is one. */
export function child(node: Node, property: string): Node | undefined {
  const value = node[property];
  return isNode(value) ? value : undefined;
}

/** The first argument of a call or `new`. */
export function firstArgument(call: Node): Node | undefined {
  const list = call.arguments;
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  return isNode(first) ? first : undefined;
}

/** `object.property` as `['object', 'property']`; the object is empty when it is no plain name. */
export function memberNames(node: Node | undefined): readonly [string, string] | undefined {
  if (node?.type !== 'MemberExpression') return undefined;
  const property = child(node, 'property')?.name;
  const object = child(node, 'object');
  const name = object?.name ?? (object && child(object, 'property')?.name);
  return typeof property === 'string' ? [typeof name === 'string' ? name : '', property] : undefined;
}

/** The text of a string literal, or of a template with `?` where values go. */
export function literalText(node: Node | undefined): string | undefined {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node?.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return undefined;
  return node.quasis.map((quasi: { value: { raw: string } }) => quasi.value.raw).join('?');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
