import { sql } from "kysely";
import type { ReadTx } from "./database.ts";

/**
 * Widens one transaction to the rows of every association while `does` runs, then narrows it again. For what concerns
 * the whole house and shows or changes no association's text: late followers, a calendar that moves every deadline.
 * When `does` throws, the transaction is lost and its setting with it.
 */
export async function inHouseAudience<Answer>(tx: ReadTx, does: () => Promise<Answer>): Promise<Answer> {
  await sql`set local xinheng.audience = 'house'`.execute(tx.db);
  const answer = await does();
  await sql`set local xinheng.audience = 'staff'`.execute(tx.db);
  return answer;
}

/**
 * Sets one transaction to the rows of one association while `does` runs, then back to what it was. For whoever holds a secret
 * that names the association (the link of a report), for what anybody may send to it (an opinion on a text laid open), and for
 * counting what a rule of the house would change there, and for telling those who received a record that is common to the
 * house; nothing of an association's text leaves it.
 */
export async function inAssociation<Answer>(
  tx: ReadTx,
  associationId: string,
  does: () => Promise<Answer>,
): Promise<Answer> {
  const { rows } = await sql<{ before: string }>`select current_setting('xinheng.association') as before`.execute(
    tx.db,
  );
  await sql`select set_config('xinheng.association', ${associationId}, true)`.execute(tx.db);
  const answer = await does();
  await sql`select set_config('xinheng.association', ${rows[0]?.before ?? ""}, true)`.execute(tx.db);
  return answer;
}
