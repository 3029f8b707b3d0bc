const step = /\.(?<index>\d+)(?![\p{L}_])|\.(?<name>[^.[]+)|\[(?<key>\d+|"(?:[^"\\]|\\.)*")\]/uy;

/**
 * The references that Terraform lists for one traversal of an expression: the whole first, then what is left when its
 * last step is taken off, down to the resource, variable or module.
 * `aws_kms_key.k[0].arn` → `aws_kms_key.k[0].arn`, `aws_kms_key.k[0]`, `aws_kms_key.k`
 *
 * @param scoped names that a `for` around it declares; what starts with one is no reference
 */
export function referencesOf(traversal: string, scoped: ReadonlySet<string>): readonly string[] {
  const steps = stepsOf(traversal);
  const [root, first, second] = steps;
  if (root === undefined || first === undefined || scoped.has(root)) return [];
  const shortest = shortestLength(root, second);
  const references: string[] = [];
  for (let length = steps.length; length >= shortest; length -= 1) references.push(steps.slice(0, length).join(""));
  return references;
}

function shortestLength(root: string, second: string | undefined): number {
  if (root === "data") return 3;
  if (root === "module" && second?.startsWith("[")) return 3;
  return 2;
}

/** `aws_kms_key.k.0.arn` → `aws_kms_key`, `.k`, `[0]`, `.arn`. */
function stepsOf(traversal: string): readonly string[] {
  const root = /^[^.[]+/.exec(traversal)?.[0];
  if (root === undefined) return [];
  const steps = [root];
  step.lastIndex = root.length;
  for (let match = step.exec(traversal); match; match = step.exec(traversal)) {
    const index = match.groups?.["index"] ?? match.groups?.["key"];
    steps.push(index === undefined ? match[0] : `[${index}]`);
  }
  return steps;
}
