import { sql } from "kysely";
import { z } from "zod";
import { type CaseInterview, caseInterview } from "@xinheng/domain/discipline/interviews/case-interview.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";

/** Whose case it is of. */
type Matter = { readonly id: string; readonly subjectId: string; readonly associationId: string };

/** What of an interview is a person's: sealed as one, for a name alone is a person's too. */
const words = z.object({
  heard: z.string(),
  post: z.string(),
  place: z.string(),
  text: z.string(),
  witness: z.string(),
});

function sealWords({ keys }: House, said: z.infer<typeof words>): string {
  return keys.seal(JSON.stringify(said));
}

export async function saveCaseInterview(
  { tx, house }: { readonly tx: Tx; readonly house: House },
  of: Matter,
  taken: Omit<CaseInterview, "signed">,
): Promise<void> {
  const { heard, post, place, text } = taken;
  await tx.db
    .insertInto("case_interview")
    .values({
      subject_id: of.subjectId,
      id: taken.id,
      association_id: of.associationId,
      case_id: of.id,
      number: taken.number,
      taken_on: taken.on,
      heard_as: taken.heardAs,
      sealed: sealWords(house, { heard, post, place, text, witness: "" }),
      askers: JSON.stringify(taken.askers),
      held_on: taken.heldOn,
      from_hour: taken.from,
      until_hour: taken.until,
      withheld_why: taken.withheldWhy,
      corrects: taken.corrects,
    })
    .execute();
}

export async function saveInterviewSigning(
  { tx, house }: { readonly tx: Tx; readonly house: House },
  of: Matter,
  interview: CaseInterview,
  signed: NonNullable<CaseInterview["signed"]>,
): Promise<void> {
  const { heard, post, place, text } = interview;
  await tx.db
    .updateTable("case_interview")
    .set({
      sealed: sealWords(house, { heard, post, place, text, witness: signed.witness }),
      signed_how: signed.how,
      signed_on: signed.on,
      signed_paper: signed.paper,
    })
    .where("subject_id", "=", of.subjectId)
    .where("id", "=", interview.id)
    .execute();
}

/** In the order they were taken down; at most 500. */
export async function listCaseInterviews(
  { tx, house }: { readonly tx: ReadTx; readonly house: House },
  caseId: string,
): Promise<CaseInterview[]> {
  const rows = await tx.db
    .selectFrom("case_interview")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("taken_on")
    // Numbers of one series and year: the longer is the later.
    .orderBy(sql`length(number)`)
    .orderBy("number")
    .limit(500)
    .execute();
  return rows.map((row) => {
    const { witness, ...said } = words.parse(JSON.parse(house.keys.open(row.sealed).toString("utf8")));
    const { signed_how: how, signed_on: on, signed_paper: paper } = row;
    return caseInterview.parse({
      ...{ id: row.id, number: row.number, on: row.taken_on, heardAs: row.heard_as, ...said },
      ...{ askers: row.askers, heldOn: row.held_on, from: row.from_hour, until: row.until_hour },
      ...{ withheldWhy: row.withheld_why, corrects: row.corrects },
      signed: how === null ? null : { how, on, witness, paper },
    });
  });
}

/** Who asked in the interviews of a case: they took part in the inquiry. */
export async function listInterviewAskers(tx: ReadTx, caseId: string): Promise<CaseInterview["askers"]> {
  const rows = await tx.db
    .selectFrom("case_interview")
    .select("askers")
    .where("case_id", "=", caseId)
    .orderBy("id")
    .limit(500)
    .execute();
  return rows.flatMap(({ askers }) => caseInterview.shape.askers.parse(askers));
}
