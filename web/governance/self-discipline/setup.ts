import type { Reply } from "../../kit/api.ts";

export type Setups = Reply<"/api/setups", "get">;
export type Setup = Setups["rows"][number];
