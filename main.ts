import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import {
  AuroraEngine,
  AwsEnvironment,
  ClusterInstance,
  type EnvironmentDescription,
  readEnvironments,
  SecureAurora,
} from "./modules";

/** The app: a stack for each environment, all of them built by the same constructs. */
export function buildApp(outdir?: string): App {
  const app = new App({ outdir });
  const { dev, staging, prod } = readEnvironments(join(__dirname, "environments.json"), ["dev", "staging", "prod"]);

  new SecureAurora(environmentStack(app, "dev", dev), "Orders", {
    cidr: dev.cidr,
    engine: AuroraEngine.mysql({ version: "8.0.mysql_aurora.3.10.1" }),
    writer: ClusterInstance.serverlessV2("Writer"),
    readers: [ClusterInstance.serverlessV2("Reader")],
  });
  new SecureAurora(environmentStack(app, "staging", staging), "Orders", {
    cidr: staging.cidr,
    engine: AuroraEngine.postgresql({ version: "16.11" }),
    writer: ClusterInstance.serverlessV2("Writer"),
    readers: [ClusterInstance.serverlessV2("Reader")],
  });
  new SecureAurora(environmentStack(app, "prod", prod), "Orders", {
    cidr: prod.cidr,
    engine: AuroraEngine.postgresql({ version: "16.11" }),
    writer: ClusterInstance.provisioned("Writer", { instanceClass: "db.r7g.large" }),
    readers: [ClusterInstance.provisioned("Reader", { instanceClass: "db.r7g.large" })],
    backupRetentionDays: 35,
  });
  return app;
}

function environmentStack(app: App, name: string, environment: EnvironmentDescription): TerraformStack {
  const stack = new TerraformStack(app, name);
  new AwsEnvironment(stack, "Aws", environment);
  return stack;
}

if (require.main === module) buildApp().synth();
