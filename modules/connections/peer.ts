import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { Token } from "cdktf";
import type { Construct } from "constructs";
import { ConstructError } from "../errors";
import { pathInStack, shownPath } from "../validation/paths";
import type { Connections } from "./connections";

/** Something with connections of its own: a cluster, or a security group construct. */
export interface Connectable {
  /** Who may connect to it. */
  readonly connections: Connections;
}

/** Who connects: something with connections, an `aws_security_group`, or the id of a security group. */
export type Peer = Connectable | SecurityGroup | string;

/** A peer's security group as a rule needs it. */
export interface ResolvedPeer {
  readonly securityGroupId: string;
  /** A name that is stable within the stack. */
  readonly name: string;
  /** True where the peer's way out is known to be made of rules that are resources of their own. */
  readonly opensWayOut: boolean;
}

/**
 * The security group of a peer.
 *
 * @param name - the user's name for the peer.
 * @throws ConstructError when the peer is an id known only to Terraform and has no name.
 */
export function resolvePeer(where: Construct, peer: Peer, name: string | undefined): ResolvedPeer {
  if (typeof peer === "string") {
    return { securityGroupId: peer, name: name ?? literalName(where, peer), opensWayOut: false };
  }
  if (peer instanceof SecurityGroup) {
    // The provider forbids to mix rules inside a group with rules of their own.
    const opensWayOut = peer.egressInput === undefined;
    return { securityGroupId: peer.id, name: name ?? pathInStack(peer).join("-"), opensWayOut };
  }
  const { securityGroupId, name: ownName } = peer.connections;
  return { securityGroupId, name: name ?? ownName, opensWayOut: true };
}

function literalName(where: Construct, securityGroupId: string): string {
  if (!Token.isUnresolved(securityGroupId)) return securityGroupId;
  throw new ConstructError(
    "connection",
    `${shownPath(where)}: got the id of a security group that is known only to Terraform, without a name; ` +
      "allowed: such an id with a name, which the rule's address is made from; " +
      'fix: pass the name, as in allowDefaultPortFrom(id, { name: "Application" }).',
  );
}
