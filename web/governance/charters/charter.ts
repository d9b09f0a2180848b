import type { Reply } from "../../kit/api.ts";

export type Charter = Reply<"/api/charters/{charterId}", "get">;
export type CharterRules = Charter["rules"];
export type CharterBody = CharterRules["bodies"][number];
export type CharterPost = CharterRules["posts"][number];
export type CharterResolution = CharterRules["resolutions"][number];
export type CharterFault = Charter["faults"][number];
