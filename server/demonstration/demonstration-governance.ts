import type { OperationName } from "@xinheng/domain/access/permission.ts";
import { addDays } from "@xinheng/domain/calendar.ts";

type Filling = {
  readonly today: string;
  /** Performs an operation as the secretary-general, on the day so many days before today. */
  readonly done: (
    name: OperationName,
    asked: { readonly params?: object; readonly body?: object },
    daysAgo?: number,
  ) => Promise<Record<string, unknown>>;
};

type Seat = readonly [post: string, holder: string];

/** Who sits where; invented names, marked as such. */
const seats: Readonly<Record<string, readonly Seat[]>> = {
  council: [
    ["president", "示例会长"],
    ["vice-president", "示例副会长"],
    ["secretary-general", "示例秘书长"],
    ["councillor", "示例理事甲"],
    ["councillor", "示例理事乙"],
    ["councillor", "示例理事丙"],
    ["councillor", "示例理事丁"],
  ],
  supervisors: [
    ["chief-supervisor", "示例监事长"],
    ["supervisor", "示例监事"],
    ["supervisor", "示例监事乙"],
  ],
  "self-discipline": [
    ["self-discipline-chair", "示例自律主任"],
    ["self-discipline-member", "示例自律委员甲"],
    ["self-discipline-member", "示例自律委员乙"],
  ],
};

/**
 * A charter in force, bodies with their seats, and one council that was called in time, held today and closed with a
 * resolution: by the operations that everybody uses, so that nothing stands there that could not.
 */
export async function fillGovernance({ today, done }: Filling): Promise<void> {
  const approvedOn = addDays(today, -600);
  const charter = await done("draft-charter", { body: { reason: "示例：登记现行章程" } }, 8);
  await done(
    "enter-charter",
    {
      params: { charterId: charter["id"] },
      body: { number: `示例民社核〔${approvedOn.slice(0, 4)}〕1号`, authority: "示例市民政局", approvedOn },
    },
    8,
  );
  for (const [body, filled] of Object.entries(seats)) {
    const beganOn = addDays(approvedOn, 10);
    const term = await done("begin-body-term", { params: { body }, body: { beganOn } }, 8);
    for (const [post, holder] of filled) {
      const params = { bodyTermId: term["bodyTermId"] };
      await done("fill-seat", { params, body: { post, holder, fromOn: beganOn } }, 8);
    }
  }
  await holdCouncil({ today, done });
}

async function holdCouncil({ today, done }: Filling): Promise<void> {
  const planned = {
    ...{ body: "council", title: "示例理事会年度会议", means: "in-person", place: "示例会议室" },
    ...{ heldOn: today, beginsAt: "09:30" },
    agenda: [
      {
        title: "年度诚信自律工作安排（示例）",
        resolution: "integrity-work",
        proposal: "示例：组织会员签署自律规约，公布信用承诺，开展反商业贿赂教育。",
        integrity: true,
      },
    ],
  };
  const plan = await done("plan-meeting", { body: planned }, 8);
  const params = { meetingId: plan["id"] };
  const called = await done("call-meeting", { params, body: { notifiedHow: "书面（示例）" } }, 8);
  const { attendees, agenda } = called as { attendees: { id: string }[]; agenda: { id: string }[] };
  const there = attendees.slice(0, 6);
  for (const { id } of there)
    await done("sign-in-attendee", { params: { ...params, attendeeId: id }, body: { presence: "in-room" } });
  const opening = { chair: "示例会长", recorder: "示例记录人", partyPresence: "sat-in", partyNote: "" };
  await done("open-meeting", { params, body: opening });
  const item = { itemId: agenda[0]?.id };
  const counted = { counter: "示例计票人", method: "show", issued: there.length, yes: 5, no: 0, abstained: 1 };
  await done("count-votes", { params: item, body: counted });
  await done("declare-resolution", { params: item });
  await done("close-meeting", {
    params,
    body: { minutes: "示例：会议按议程进行，各位理事就年度诚信自律工作发表了意见。" },
  });
}
