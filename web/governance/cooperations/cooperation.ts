import type { Reply } from "../../kit/api.ts";

export type Cooperations = Reply<"/api/cooperations", "get">;
export type Cooperation = Cooperations["rows"][number];
