import type { Operation } from "../../platform/operation.ts";
import { explainRating } from "./explain-rating.ts";
import { orderSecondRating } from "./order-second-rating.ts";
import { reconcileRatings } from "./reconcile-ratings.ts";

/** Applications that two agencies rate: asked for, explained where they differ, reconciled by the panel. */
export const ratingOperations: readonly Operation[] = [orderSecondRating, explainRating, reconcileRatings];
