import { z } from "zod";

export const roundParams = z.object({ roundId: z.uuid() });
