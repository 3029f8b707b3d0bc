import { durationText } from "../../report/table";
import { note, type Terminal } from "../terminal";

/** Does one slow step: a line on standard error when it starts, and one with how long it took when it ends. */
export async function slowStep<T>(terminal: Terminal, label: string, step: () => Promise<T>): Promise<T> {
  const start = performance.now();
  note(terminal, `${label} …`);
  try {
    return await step();
  } finally {
    note(terminal, `${label}: ${durationText(performance.now() - start)}`);
  }
}
