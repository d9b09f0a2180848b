import type { FastifyInstance } from "fastify";
import { dateTitle } from "@xinheng/domain/supervision/dates-view.ts";
import { deedTitle } from "@xinheng/domain/supervision/waiting-view.ts";
import { type CalendarDay, icalendar } from "@xinheng/domain/supervision/notices/icalendar.ts";
import { listRunningTerms } from "../../access/offices/office-term-store.ts";
import { hashToken } from "../../access/secret-token.ts";
import { transact, type Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { findCalendarOwner } from "../../platform/notices/notice-setting-store.ts";
import { dayOf } from "../../platform/time.ts";
import { listRunningDays } from "../../standing/running-store.ts";
import { listSuitHearings } from "../../discipline/suits/suit-store.ts";
import { packName } from "../pack-name.ts";
import { listDeadlines } from "./deadline-store.ts";

const yearAhead = 366 * 24 * 60 * 60_000;
const mostDeadlines = 500;

/**
 * `/calendar/{secret}.ics`: the deadlines of somebody's offices for a calendar program, which can send no cookie. The
 * secret in the address is all it has, so the feed says what a deadline is and where to look, and nothing of anybody.
 */
export function mountCalendarFeed(app: FastifyInstance, house: House): void {
  app.get<{ Params: { file: string } }>("/calendar/:file", async (request, reply) => {
    const secret = /^([A-Za-z0-9_-]{43})\.ics$/.exec(request.params.file)?.[1];
    const feed = secret === undefined ? null : await feedOf(house, secret);
    void reply.header("cache-control", "private, no-store").header("x-robots-tag", "noindex");
    if (feed === null)
      return reply.code(404).type("text/plain; charset=utf-8").send("没有这个日历。There is no such calendar.\n");
    return reply.type("text/calendar; charset=utf-8").send(feed);
  });
}

async function feedOf(house: House, secret: string): Promise<string | null> {
  const today = dayOf(house.time.now());
  const inScope = <Answer>(associationId: string | null, does: (tx: Tx) => Promise<Answer>) =>
    transact(house.database.app, { associationId, audience: "staff" }, does);
  const owner = await inScope(null, (tx) => findCalendarOwner(tx, hashToken(secret)));
  if (owner === null) return null;
  const terms = await inScope(null, (tx) => listRunningTerms(tx, owner.accountId, today));
  const days: CalendarDay[] = [];
  // Each association within its own wall, under the offices held there.
  for (const [associationId, held] of Map.groupBy(terms, (term) => term.associationId))
    days.push(
      ...(await inScope(associationId, (tx) =>
        deadlines(tx, house, { ...owner, held: held.map((term) => term.office) }),
      )),
    );
  return icalendar(owner.language === "zh" ? "信衡：期限" : "Xinheng: deadlines", days);
}

async function deadlines(
  tx: Tx,
  house: House,
  reader: { held: readonly string[]; accountId: string; language: "zh" | "en" },
): Promise<CalendarDay[]> {
  const until = dayOf(new Date(house.time.now().getTime() + yearAhead));
  // As in the notices, the secretariat's clocks are its head's too.
  const offices = reader.held.includes("secretary-general") ? [...reader.held, "secretariat"] : reader.held;
  const clocks = await listDeadlines(tx, { offices, until, limit: mostDeadlines });
  const root = house.publicUrl().replace(/\/$/, "");
  const dated = clocks.map((clock) => {
    const title = deedTitle(clock.operation)[reader.language];
    const provisional = reader.language === "zh" ? "（暂定）" : " (provisional)";
    return {
      id: clock.id,
      on: clock.dueOn,
      title: `${title}${clock.provisional ? provisional : ""}`,
      text: title,
      address: `${root}/desk/clocks`,
      changedAt: clock.changedAt,
    };
  });
  return offices.includes("secretariat")
    ? [
        ...dated,
        ...(await endings(tx, house, { ...reader, until })),
        ...(await hearings(tx, house, { ...reader, until })),
      ]
    : dated;
}

/** What ends by itself, and statements awaited: the list or the measure by its name, and of nobody whose it is. */
async function endings(
  tx: Tx,
  house: House,
  { language, until }: { language: "zh" | "en"; until: string },
): Promise<CalendarDay[]> {
  const now = house.time.now();
  const days = await listRunningDays(tx, { today: dayOf(now), until, limit: mostDeadlines });
  const root = house.publicUrl().replace(/\/$/, "");
  return days.map(({ kind, rowId, pack, on }) => {
    const title = dateTitle(kind, packName(house.packs.set, pack))[language];
    return { id: `${kind}-${rowId}`, on, title, text: title, address: `${root}/desk/dates`, changedAt: now };
  });
}

/** Days in court, by the organ alone. */
async function hearings(
  tx: Tx,
  house: House,
  { accountId, language, until }: { accountId: string; language: "zh" | "en"; until: string },
): Promise<CalendarDay[]> {
  const now = house.time.now();
  const asked = { reader: { id: accountId }, today: dayOf(now), until, limit: mostDeadlines };
  const found = await listSuitHearings(tx, asked);
  const root = house.publicUrl().replace(/\/$/, "");
  return found.map(({ suitId, id, on, organ }) => {
    const title = dateTitle("suit-hearing", { zh: organ, en: organ })[language];
    return {
      id: `suit-hearing-${id}`,
      on,
      title,
      text: title,
      address: `${root}/desk/suits/${suitId}`,
      changedAt: now,
    };
  });
}
