import { AuroraEngine, AwsEnvironment, ClusterInstance, SecureAurora } from "aurora-guard";
import { App, TerraformStack } from "cdktf";

const app = new App();
const stack = new TerraformStack(app, "shop");
new AwsEnvironment(stack, "Aws", {
  accountId: "123456789012",
  region: "eu-central-1",
  availabilityZones: ["eu-central-1a", "eu-central-1b", "eu-central-1c"],
});
new SecureAurora(stack, "Orders", {
  cidr: "10.20.0.0/16",
  engine: AuroraEngine.postgresql({ version: "16.11" }),
  writer: ClusterInstance.provisioned("Writer", { instanceClass: "db.r7g.large" }),
  readers: [ClusterInstance.serverlessV2("Reader")],
  deletionProtection: false,
  acknowledgements: {
    "rds/deletion_protection": {
      reason: "Load tests make and delete this cluster each night",
      owner: "team-orders",
      expires: "2027-03-31",
    },
  },
});
app.synth();
