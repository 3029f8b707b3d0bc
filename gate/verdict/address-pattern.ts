/** One step of an address: `aws_rds_cluster.orders["eu"]` has two, of which the second has a key. */
interface Step {
  readonly name: string;
  /** With its brackets; undefined without. */
  readonly key?: string;
}

const stepPattern = /([^.[\]]+)(\[(?:\d+|\*|"(?:[^"\\]|\\.)*")\])?(?:\.|$)/y;

/**
 * True when a resource's address is one that the pattern stands for. A step of the pattern without an instance key stands for every
 * instance, so that it survives `count` and `for_each`; `*` stands for any text within a name, `[*]` for any key. Before the address
 * of a fleet's member stands its environment, which the pattern leaves out.
 *
 * @example `module.db.aws_rds_cluster.*` matches `module.db["eu"].aws_rds_cluster.orders[0]`
 */
export function matchesAddress(pattern: string, address: string): boolean {
  const wanted = stepsOf(pattern);
  const given = stepsOf(address.replace(/^[^."[]+: /, ""));
  if (wanted === undefined || given === undefined) return pattern === address;
  return (
    wanted.length === given.length &&
    wanted.every(({ name, key }, index) => {
      const step = given[index];
      return (
        step !== undefined && matchesText(name, step.name) && (key === undefined || key === "[*]" || key === step.key)
      );
    })
  );
}

/** True when the text is one that the pattern stands for, in which `*` stands for any text. */
export function matchesText(pattern: string, text: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(text);
}

/** Undefined where the text is no address. */
function stepsOf(text: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  stepPattern.lastIndex = 0;
  while (stepPattern.lastIndex < text.length) {
    const match = stepPattern.exec(text);
    if (match?.[1] === undefined) return undefined;
    steps.push({ name: match[1], key: match[2] });
  }
  return steps;
}
