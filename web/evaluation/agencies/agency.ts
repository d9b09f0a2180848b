import type { Reply } from "../../kit/api.ts";

export type Agencies = Reply<"/api/agencies", "get">;
export type Agency = Reply<"/api/agencies/{subjectId}", "get">;
export type AgencyRule = Agencies["rule"];
export type Assignment = Agency["assignments"][number];

export const stageTones = { applied: "tag wait", admitted: "tag good", exited: "tag", declined: "tag" } as const;
export const assignmentTones = {
  assigned: "tag wait",
  delivered: "tag wait",
  accepted: "tag good",
  recalled: "tag",
} as const satisfies Record<Assignment["stage"], string>;
