import type { Operation } from "../../platform/operation.ts";
import { showEvaluationFigures } from "./show-evaluation-figures.ts";

/** Figures of evaluation. */
export const figureOperations: readonly Operation[] = [showEvaluationFigures];
