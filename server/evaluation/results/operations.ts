import type { Operation } from "../../platform/operation.ts";
import { forgetResultSalts } from "./forget-result-salts.ts";
import { showEvaluationResult } from "./show-evaluation-result.ts";
import { showOwnResult } from "./show-own-result.ts";

/** What is needed to recompute a published grade. */
export const resultOperations: readonly Operation[] = [showEvaluationResult, showOwnResult, forgetResultSalts];
