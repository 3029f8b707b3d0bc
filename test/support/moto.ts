import { spawn } from "node:child_process";

/** A server that answers as AWS does, on this machine. */
export interface Moto {
  /** Where it listens, e.g. `http://127.0.0.1:40123`. */
  readonly url: string;
  /** Ends it; done when it is gone. */
  readonly stop: () => Promise<void>;
}

/** Starts moto on a port that is free. */
export async function startMoto(): Promise<Moto> {
  const server = spawn("moto_server", ["--host", "127.0.0.1", "--port", "0"], { stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise<void>((resolve) => server.once("close", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let log = "";
    server.once("error", reject);
    server.once("close", () => reject(new Error(`moto_server ended before it listened: ${log}`)));
    server.stderr.setEncoding("utf8").on("data", (text: string) => {
      log += text;
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(log) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
  return {
    url,
    stop: () => {
      server.kill();
      return ended;
    },
  };
}
