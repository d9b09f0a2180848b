import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import { clockActor } from "@xinheng/domain/access/actor.ts";
import type { MediationView, MediatorView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { fillSetter } from "../platform/documents/test-full-setter.ts";
import { perform } from "../platform/perform.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { noteMediationOverdue } from "./mediation/note-mediation-overdue.ts";
import { mediationIn, refusedWith } from "./test-mediation.ts";

let house: TestHouse;
let bench: ReturnType<typeof mediationIn>;
// Friday: five working days from it end on Friday the 27th, twenty on Friday the 18th of December.
const friday = "2026-11-20T10:00:00+08:00";
before(async () => {
  house = await startTestHouse(friday);
  bench = mediationIn(house);
});
beforeEach(() => house.time.set(friday));
after(() => house.stop());

const nowhere = () => `/api/mediations/${randomUUID()}`;
const staff = () => house.as("secretariat");

describe("enter-mediator", () => {
  it("200: on the roll, under the account's name", async () => {
    const { mediatorId } = await bench.newMediator();
    const { mediators } = bench.done<{ mediators: MediatorView[] }>(await staff().get("/api/mediators"));
    assert.equal(mediators.find(({ id }) => id === mediatorId)?.fields, "建材买卖");
  });
  it("409: without the committee's office, or twice", async () => {
    const other = await house.newAccount("supervisor");
    refusedWith(await staff().post("/api/mediators", { accountId: other.accountId }), 409, "mediator-without-office");
    const { asker } = await bench.newMediator();
    refusedWith(await staff().post("/api/mediators", { accountId: asker.accountId }), 409, "mediator-listed-already");
  });
});

describe("declare-mediator-ties", () => {
  const ties = (subjectId: string) => ({ ties: [{ subjectId, kind: "advises", note: "法律顾问" }] });
  it("200: a mediator declares, and cannot be chosen for that party any more", async () => {
    const dispute = await bench.consented();
    bench.done(await dispute.mediator.put(`/api/mediators/${dispute.mediatorId}/ties`, ties(dispute.subjects[1])));
    const reply = await dispute.requester.post(`${dispute.path}/mediator`, { mediatorId: dispute.mediatorId });
    refusedWith(reply, 409, "mediator-conflict");
  });
  it("404: who left the roll; 409: another's ties", async () => {
    const { asker, mediatorId } = await bench.newMediator();
    const other = await bench.newMediator();
    refusedWith(await asker.put(`/api/mediators/${other.mediatorId}/ties`, { ties: [] }), 409, "mediator-not-yourself");
    bench.done(await staff().delete(`/api/mediators/${mediatorId}`));
    refusedWith(await asker.put(`/api/mediators/${mediatorId}/ties`, { ties: [] }), 404, "mediator-not-found");
  });
  it("409: see above", async () => {
    const [one, other] = [await bench.newMediator(), await bench.newMediator()];
    assert.equal((await one.asker.put(`/api/mediators/${other.mediatorId}/ties`, { ties: [] })).status, 409);
  });
});

describe("strike-mediator", () => {
  it("200: off the roll, and the account can be listed anew", async () => {
    const { asker, mediatorId } = await bench.newMediator();
    bench.done(await staff().delete(`/api/mediators/${mediatorId}`));
    bench.done(await staff().post("/api/mediators", { accountId: asker.accountId }));
  });
  it("404: nobody of the roll", async () => {
    refusedWith(await staff().delete(`/api/mediators/${randomUUID()}`), 404, "mediator-not-found");
  });
});

describe("list-mediators", () => {
  it("200: members read the roll without the ties; the secretariat who could be listed", async () => {
    const { subjectId, asker } = await bench.newMember();
    await bench.newMediator([{ subjectId, kind: "kin", note: "" }]);
    const free = await house.newAccount("committee-member");
    type Roll = { mediators: MediatorView[]; candidates: { accountId: string }[] };
    const read = bench.done<Roll>(await asker.get("/api/mediators"));
    assert.deepEqual([read.mediators.every(({ ties }) => ties === null), read.candidates], [true, []]);
    const kept = bench.done<Roll>(await staff().get("/api/mediators"));
    assert.ok(kept.candidates.some(({ accountId }) => accountId === free.accountId));
    assert.ok(kept.mediators.some(({ ties }) => ties?.[0]?.subjectId === subjectId));
  });
});

describe("request-mediation", () => {
  it("200: five working days run for the answer", async () => {
    const dispute = await bench.requested();
    const view = await bench.shown(dispute.respondent, dispute);
    assert.deepEqual(
      [view.stage, view.role, view.clock?.dueOn, view.can],
      ["requested", "respondent", "2026-11-27", ["answer-mediation", "bring-mediation-paper", "end-mediation"]],
    );
  });
  it("200: with an outsider, whose address is sealed", async () => {
    const { subjectId, asker } = await bench.newMember();
    const outsider = { otherName: "示例外地供货人", otherContact: "示例路 9 号" };
    const view = bench.done<MediationView>(
      await asker.post(`/api/subjects/${subjectId}/mediations`, { ...outsider, ...bench.wanted }),
    );
    assert.deepEqual([view.respondent.name, view.contact], ["示例外地供货人", "示例路 9 号"]);
    const [row] = await house.sql<{ other_contact: string }>("select other_contact from mediation where id = $1", [
      view.id,
    ]);
    assert.ok(row !== undefined && !row.other_contact.includes("示例路"));
  });
  it("200: what an outsider asks of a member is entered by the secretariat, and answered by the member", async () => {
    const { subjectId, asker } = await bench.newMember();
    const outsider = { asks: "other", otherName: "示例外地购货人", otherContact: "示例路 9 号" };
    const path = `/api/subjects/${subjectId}/mediations`;
    const view = bench.done<MediationView>(await staff().post(path, { ...outsider, ...bench.wanted }));
    assert.deepEqual(
      [view.requester, view.respondent.subjectId],
      [{ subjectId: null, name: "示例外地购货人" }, subjectId],
    );
    const shown = bench.done<MediationView>(await asker.get(`/api/mediations/${view.id}`));
    assert.deepEqual([shown.role, shown.contact], ["respondent", null]);
    const answered = await asker.post(`/api/mediations/${view.id}/answer`, { consents: true });
    assert.equal(bench.done<MediationView>(answered).stage, "consented");
  });
  it("409: a member enters nothing for the other", async () => {
    const { subjectId, asker } = await bench.newMember();
    const outsider = { asks: "other", otherName: "示例外地购货人", otherContact: "示例路 9 号" };
    const reply = await asker.post(`/api/subjects/${subjectId}/mediations`, { ...outsider, ...bench.wanted });
    refusedWith(reply, 409, "mediation-not-your-move");
  });
  it("404: the other is nobody; 409 and 422 beside", async () => {
    const { subjectId, asker } = await bench.newMember();
    const path = `/api/subjects/${subjectId}/mediations`;
    const reply = await asker.post(path, { otherId: randomUUID(), ...bench.wanted });
    refusedWith(reply, 404, "subject-not-found");
  });
  it("409: who asks is no member", async () => {
    const { subjectId } = await bench.newMember();
    await house.sql("delete from member where subject_id = $1", [subjectId]);
    const reply = await staff().post(`/api/subjects/${subjectId}/mediations`, {
      ...{ otherName: "示例人", otherContact: "示例" },
      ...bench.wanted,
    });
    refusedWith(reply, 409, "mediation-not-member");
  });
  it("422: with oneself, or with nobody", async () => {
    const { subjectId, asker } = await bench.newMember();
    const path = `/api/subjects/${subjectId}/mediations`;
    refusedWith(await asker.post(path, bench.wanted), 422, "mediation-respondent-missing");
    const oneself = await asker.post(path, { otherId: subjectId, ...bench.wanted });
    refusedWith(oneself, 422, "mediation-with-oneself");
  });
});

describe("list-mediations", () => {
  it("200: all to the secretariat, to a mediator only what is entrusted", async () => {
    const dispute = await bench.mediating();
    type Rows = { mediations: { id: string }[] };
    const all = bench.done<Rows>(await staff().get("/api/mediations?limit=100")).mediations;
    assert.ok(all.length > 1 && all.some(({ id }) => id === dispute.id));
    const own = bench.done<Rows>(await dispute.mediator.get("/api/mediations")).mediations;
    assert.deepEqual(
      own.map(({ id }) => id),
      [dispute.id],
    );
    const foreign = bench.done<Rows>(await house.as("secretariat", "foreign").get("/api/mediations")).mediations;
    assert.deepEqual(foreign, []);
  });
});

describe("list-own-mediations", () => {
  it("200: on either side", async () => {
    const { requester, respondent, subjects, id } = await bench.requested();
    for (const [asker, subjectId] of [[requester, subjects[0]] as const, [respondent, subjects[1]] as const]) {
      const reply = await asker.get(`/api/subjects/${subjectId}/mediations`);
      const { mediations } = bench.done<{ mediations: { id: string }[] }>(reply);
      assert.deepEqual(
        mediations.map((one) => one.id),
        [id],
      );
    }
  });
});

describe("show-mediation", () => {
  it("200: each as what they are in it", async () => {
    const dispute = await bench.mediating();
    const { requester, respondent, mediator } = dispute;
    const roles = await Promise.all(
      [requester, respondent, mediator, staff()].map(async (asker) => (await bench.shown(asker, dispute)).role),
    );
    assert.deepEqual(roles, ["requester", "respondent", "mediator", "house"]);
  });
  it("404: to another member, another mediator, another association", async () => {
    const dispute = await bench.mediating();
    const strangers = [
      (await bench.newMember()).asker,
      (await bench.newMediator()).asker,
      house.as("secretariat", "foreign"),
    ];
    for (const asker of strangers) refusedWith(await asker.get(dispute.path), 404, "mediation-not-found");
  });
});

describe("what others read of a mediation", () => {
  it("neither the deadlines nor the journal name its parties", async () => {
    const dispute = await bench.agreed();
    const { clocks } = bench.done<{ clocks: { matterId: string; subjectId: string | null }[] }>(
      await house.as("supervisor").get("/api/clocks?limit=200"),
    );
    assert.deepEqual(
      clocks.filter(({ matterId }) => matterId === dispute.id).map(({ subjectId }) => subjectId),
      [null],
    );
    const entries = await house.sql<{ subjects: string[] }>(
      "select subjects from journal_entry where ids ->> 'mediation' = $1",
      [dispute.id],
    );
    // Asked, answered, chosen twice, drafted, and a paper and a signature of each.
    assert.equal(entries.length, 9);
    assert.deepEqual(
      entries.flatMap(({ subjects }) => subjects),
      [],
    );
  });
});

describe("bring-mediation-paper", () => {
  it("200: read by the other party too", async () => {
    const dispute = await bench.requested();
    const paper = await bench.bring(dispute.requester, dispute.path);
    const { papers } = await bench.shown(dispute.respondent, dispute);
    assert.deepEqual(
      papers.map(({ id, side }) => [id, side]),
      [[paper, "requester"]],
    );
  });
  it("404: for nobody", async () => {
    const reply = await staff().upload(`${nowhere()}/papers?name=x.pdf`, Buffer.from("x"));
    refusedWith(reply, 404, "mediation-not-found");
  });
  it("409: once it is over", async () => {
    const { requester, path } = await bench.requested();
    bench.done(await requester.post(`${path}/end`, {}));
    const reply = await requester.upload(`${path}/papers?name=x.pdf`, Buffer.from("x"));
    refusedWith(reply, 409, "mediation-stage-wrong");
  });
});

describe("fetch-mediation-paper", () => {
  it("200: byte for byte, to the parties", async () => {
    const dispute = await bench.requested();
    const paper = await bench.bring(dispute.requester, dispute.path);
    const bytes = await dispute.respondent.bytes(`${dispute.path}/papers/${paper}`);
    assert.equal(bytes.toString(), "%PDF-1.7 示例");
  });
  it("404: to a stranger, or of another matter", async () => {
    const [one, other] = [await bench.requested(), await bench.requested()];
    const paper = await bench.bring(one.requester, one.path);
    refusedWith(await other.requester.get(`${one.path}/papers/${paper}`), 404, "mediation-not-found");
    refusedWith(await other.requester.get(`${other.path}/papers/${paper}`), 404, "mediation-paper-not-found");
  });
});

describe("answer-mediation", () => {
  it("200: consented, the roll is before both", async () => {
    const dispute = await bench.consented();
    const view = await bench.shown(dispute.requester, dispute);
    assert.deepEqual([view.stage, view.clock], ["consented", null]);
    assert.ok(view.roll.some(({ id, conflicts }) => id === dispute.mediatorId && conflicts.length === 0));
  });
  it("200: declined, it is over", async () => {
    const { respondent, path } = await bench.requested();
    const view = bench.done<MediationView>(
      await respondent.post(`${path}/answer`, { consents: false, why: "另行起诉" }),
    );
    assert.deepEqual([view.stage, view.can], ["declined", []]);
  });
  it("200: for an outsider by the secretariat, on paper", async () => {
    const { subjectId, asker } = await bench.newMember();
    const outsider = { otherName: "示例外地供货人", otherContact: "示例路 9 号" };
    const path = `/api/subjects/${subjectId}/mediations`;
    const { id } = bench.done<MediationView>(await asker.post(path, { ...outsider, ...bench.wanted }));
    const matter = `/api/mediations/${id}`;
    const body = { consents: true, side: "respondent", paper: await bench.bring(staff(), matter) };
    const view = bench.done<MediationView>(await staff().post(`${matter}/answer`, body));
    assert.deepEqual([view.stage, view.acts[0]?.onPaper], ["consented", true]);
  });
  it("404: for nobody", async () => {
    refusedWith(await staff().post(`${nowhere()}/answer`, { consents: true }), 404, "mediation-not-found");
  });
  it("409: by who asked for it", async () => {
    const { requester, path } = await bench.requested();
    refusedWith(await requester.post(`${path}/answer`, { consents: true }), 409, "mediation-not-your-move");
  });
  it("422: by the secretariat without the party's paper", async () => {
    const { path } = await bench.requested();
    refusedWith(await staff().post(`${path}/answer`, { consents: true }), 422, "mediation-side-missing");
  });
});

describe("choose-mediator", () => {
  it("200: only whom both chose mediates", async () => {
    const dispute = await bench.consented();
    const other = await bench.newMediator();
    const choose = async (asker: typeof dispute.requester, mediatorId: string) =>
      bench.done<MediationView>(await asker.post(`${dispute.path}/mediator`, { mediatorId }));
    await choose(dispute.requester, dispute.mediatorId);
    const differ = await choose(dispute.respondent, other.mediatorId);
    assert.deepEqual([differ.stage, differ.choices.length], ["consented", 2]);
    assert.equal((await choose(dispute.respondent, dispute.mediatorId)).mediator?.id, dispute.mediatorId);
  });
  it("404: nobody of the roll", async () => {
    const { requester, path } = await bench.consented();
    refusedWith(await requester.post(`${path}/mediator`, { mediatorId: randomUUID() }), 404, "mediator-not-found");
  });
  it("409: who speaks for a party, by whatever account", async () => {
    const dispute = await bench.consented();
    await house.sql(
      "insert into office_term (id, account_id, office, association_id, subject_id, from_on) values ($1, $2, 'member', $3, $4, '2020-01-01')",
      [randomUUID(), dispute.mediator.accountId, house.association.id, dispute.subjects[1]],
    );
    const { roll } = await bench.shown(dispute.requester, dispute);
    assert.deepEqual(roll.find(({ id }) => id === dispute.mediatorId)?.conflicts, ["same-organisation"]);
    const reply = await dispute.requester.post(`${dispute.path}/mediator`, { mediatorId: dispute.mediatorId });
    refusedWith(reply, 409, "mediator-conflict");
  });
  it("409: tied to the parent of a party", async () => {
    const dispute = await bench.consented();
    const parent = await bench.newMember();
    await house.sql(
      `insert into subject_relation (subject_id, id, parent_id, kind, from_on, document, association_id, recorded_at)
       values ($1, $2, $3, 'branch', '2020-01-01', '示例', $4, '2026-11-20')`,
      [dispute.subjects[0], randomUUID(), parent.subjectId, house.association.id],
    );
    const tied = await bench.newMediator([{ subjectId: parent.subjectId, kind: "holds-shares" }]);
    const { roll } = await bench.shown(dispute.requester, dispute);
    assert.deepEqual(roll.find(({ id }) => id === tied.mediatorId)?.conflicts, ["related-organisation"]);
  });
  it("422: by the secretariat without the party's paper", async () => {
    const { path, mediatorId } = await bench.consented();
    refusedWith(await staff().post(`${path}/mediator`, { mediatorId }), 422, "mediation-side-missing");
  });
});

describe("appoint-mediator", () => {
  const why = "双方未选出同一位。";
  it("200: by the secretariat, with the reason on the page", async () => {
    const { path, mediatorId } = await bench.consented();
    const view = bench.done<MediationView>(await staff().post(`${path}/appointment`, { mediatorId, why }));
    assert.deepEqual([view.stage, view.mediator?.appointedWhy], ["mediating", why]);
  });
  it("404: nobody of the roll", async () => {
    const { path } = await bench.consented();
    const reply = await staff().post(`${path}/appointment`, { mediatorId: randomUUID(), why });
    refusedWith(reply, 404, "mediator-not-found");
  });
  it("409: before the other consented", async () => {
    const { path, mediatorId } = await bench.requested();
    refusedWith(await staff().post(`${path}/appointment`, { mediatorId, why }), 409, "mediation-stage-wrong");
  });
});

describe("recuse-mediator", () => {
  it("200: another is chosen, this one cannot be again, and reads no further", async () => {
    const dispute = await bench.mediating();
    bench.done(await dispute.mediator.post(`${dispute.path}/recusal`, { why: "曾为一方代理" }));
    const { stage, roll } = await bench.shown(dispute.requester, dispute);
    assert.equal(stage, "consented");
    assert.deepEqual(roll.find(({ id }) => id === dispute.mediatorId)?.conflicts, ["recused"]);
    refusedWith(await dispute.mediator.get(dispute.path), 404, "mediation-not-found");
  });
  it("404: by a mediator of something else", async () => {
    const { path } = await bench.mediating();
    const { asker } = await bench.newMediator();
    refusedWith(await asker.post(`${path}/recusal`, { why: "示例" }), 404, "mediation-not-found");
  });
  it("409: once a party has signed", async () => {
    const dispute = await bench.drafted();
    await bench.sign(dispute.requester, dispute);
    refusedWith(await dispute.mediator.post(`${dispute.path}/recusal`, { why: "示例" }), 409, "mediation-said-already");
  });
});

const called = { heldOn: "2026-11-23", hour: "09:30", place: "协会会议室（示例）" };

describe("call-mediation-session", () => {
  it("200: before both parties", async () => {
    const dispute = await bench.mediating();
    bench.done(await dispute.mediator.post(`${dispute.path}/sessions`, called));
    const { sessions } = await bench.shown(dispute.respondent, dispute);
    assert.deepEqual(sessions, [{ number: 1, ...called, attended: null, minutes: null }]);
  });
  it("404: for nobody", async () => {
    refusedWith(await staff().post(`${nowhere()}/sessions`, called), 404, "mediation-not-found");
  });
  it("409: before there is a mediator", async () => {
    const { path } = await bench.consented();
    refusedWith(await staff().post(`${path}/sessions`, called), 409, "mediation-stage-wrong");
  });
  it("422: on a day that is past", async () => {
    const { path } = await bench.mediating();
    const reply = await staff().post(`${path}/sessions`, { ...called, heldOn: "2026-11-19" });
    refusedWith(reply, 422, "mediation-day-past");
  });
});

describe("minute-mediation-session", () => {
  const minutes = { attended: "双方代表", minutes: "双方核对了账目。" };
  it("200: on its day, once, read by both", async () => {
    const dispute = await bench.mediating();
    bench.done(await dispute.mediator.post(`${dispute.path}/sessions`, called));
    const path = `${dispute.path}/sessions/1/minutes`;
    refusedWith(await dispute.mediator.put(path, minutes), 409, "mediation-day-to-come");
    house.time.set("2026-11-23T15:00:00+08:00");
    bench.done(await dispute.mediator.put(path, minutes));
    assert.equal((await bench.shown(dispute.requester, dispute)).sessions[0]?.minutes, minutes.minutes);
    refusedWith(await dispute.mediator.put(path, minutes), 409, "mediation-said-already");
  });
  it("404: no such session", async () => {
    const { mediator, path } = await bench.mediating();
    refusedWith(await mediator.put(`${path}/sessions/1/minutes`, minutes), 404, "mediation-session-not-found");
  });
  it("409: before its day", async () => {
    const { mediator, path } = await bench.mediating();
    bench.done(await mediator.post(`${path}/sessions`, called));
    assert.equal((await mediator.put(`${path}/sessions/1/minutes`, minutes)).status, 409);
  });
});

const secret = { text: "被申请人私下表示最多付八万元。" };

describe("write-mediator-note", () => {
  it("200: sealed in the database", async () => {
    const { mediator, path, id } = await bench.mediating();
    bench.done(await mediator.post(`${path}/notes`, secret));
    const rows = await house.sql<{ sealed: string }>("select sealed from mediator_note where mediation_id = $1", [id]);
    assert.equal(rows.length, 1);
    assert.ok(!rows.some(({ sealed }) => sealed.includes("八万元")));
  });
  it("404: by a mediator of something else", async () => {
    const { path } = await bench.mediating();
    const { asker } = await bench.newMediator();
    refusedWith(await asker.post(`${path}/notes`, secret), 404, "mediation-not-found");
  });
  it("409: once it has ended", async () => {
    const { mediator, path } = await bench.mediating();
    bench.done(await mediator.post(`${path}/end`, { why: "双方差距太大" }));
    refusedWith(await mediator.post(`${path}/notes`, secret), 409, "mediation-stage-wrong");
  });
});

describe("list-mediator-notes", () => {
  it("200: to who wrote them", async () => {
    const { mediator, path } = await bench.mediating();
    bench.done(await mediator.post(`${path}/notes`, secret));
    const { notes } = bench.done<{ notes: { text: string }[] }>(await mediator.get(`${path}/notes`));
    assert.deepEqual(
      notes.map(({ text }) => text),
      [secret.text],
    );
  });
  it("404: to everybody else; the next mediator finds none", async () => {
    const dispute = await bench.mediating();
    const { path } = dispute;
    bench.done(await dispute.mediator.post(`${path}/notes`, secret));
    for (const asker of [staff(), dispute.requester, house.as("supervisor"), house.as("president")])
      assert.equal((await asker.get(`${path}/notes`)).status, 403);
    const next = await bench.newMediator();
    refusedWith(await next.asker.get(`${path}/notes`), 404, "mediation-not-found");
    bench.done(await dispute.mediator.post(`${path}/recusal`, { why: "示例：回避" }));
    bench.done(await staff().post(`${path}/appointment`, { mediatorId: next.mediatorId, why: "示例：另行指定" }));
    assert.deepEqual(bench.done(await next.asker.get(`${path}/notes`)), { notes: [] });
  });
});

describe("draft-mediation-agreement", () => {
  it("200: numbered; written anew it corrects the one before", async () => {
    const dispute = await bench.drafted();
    const first = (await bench.shown(dispute.requester, dispute)).agreement;
    const again = await dispute.mediator.post(`${dispute.path}/agreement`, {
      ...bench.draft,
      terms: bench.terms.slice(0, 1),
    });
    const { agreement } = bench.done<MediationView>(again);
    assert.match(first?.number ?? "", /调〔2026〕\d+号$/);
    assert.notEqual(agreement?.number, first?.number);
    const pdf = await dispute.respondent.bytes(`/api/documents/${agreement?.documentId ?? ""}/file`);
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
    assert.equal(createHash("sha256").update(pdf).digest("hex"), agreement?.sha256);
  });
  it("404: for nobody", async () => {
    refusedWith(await staff().post(`${nowhere()}/agreement`, bench.draft), 404, "mediation-not-found");
  });
  it("409: once a party has signed", async () => {
    const dispute = await bench.drafted();
    await bench.sign(dispute.respondent, dispute);
    const reply = await dispute.mediator.post(`${dispute.path}/agreement`, bench.draft);
    refusedWith(reply, 409, "mediation-said-already");
  });
  it("409: by who is tied to a party by now; the page says so", async () => {
    const dispute = await bench.mediating();
    const ties = [{ subjectId: dispute.subjects[0], kind: "holds-shares" }];
    bench.done(await dispute.mediator.put(`/api/mediators/${dispute.mediatorId}/ties`, { ties }));
    assert.deepEqual((await bench.shown(dispute.respondent, dispute)).mediator?.conflicts, ["tie"]);
    const reply = await dispute.mediator.post(`${dispute.path}/agreement`, bench.draft);
    refusedWith(reply, 409, "mediator-conflict");
  });
  it("422: performed by a day that is past", async () => {
    const { mediator, path } = await bench.mediating();
    const reply = await mediator.post(`${path}/agreement`, {
      ...bench.draft,
      obligations: [{ ...bench.owed, dueOn: "2026-11-19" }],
    });
    refusedWith(reply, 422, "mediation-day-past");
  });
  it("503: while too many documents are being made", async () => {
    const { mediator, path } = await bench.mediating();
    const free = fillSetter(house.house);
    refusedWith(await mediator.post(`${path}/agreement`, bench.draft), 503, "documents-busy");
    free();
  });
});

describe("sign-mediation-agreement", () => {
  it("200: with the second signature twenty working days run", async () => {
    const dispute = await bench.drafted();
    assert.equal((await bench.sign(dispute.requester, dispute)).stage, "drafted");
    const view = await bench.sign(dispute.respondent, dispute);
    assert.deepEqual([view.stage, view.clock?.dueOn], ["agreed", "2026-12-18"]);
  });
  it("200: to the day that the parties agreed", async () => {
    const dispute = await bench.mediating();
    const body = { ...bench.draft, obligations: [{ ...bench.owed, dueOn: "2026-12-25" }] };
    bench.done(await dispute.mediator.post(`${dispute.path}/agreement`, body));
    await bench.sign(dispute.requester, dispute);
    assert.equal((await bench.sign(dispute.respondent, dispute)).clock?.dueOn, "2026-12-25");
  });
  it("404: with a paper of another matter", async () => {
    const [one, other] = [await bench.drafted(), await bench.drafted()];
    const paper = await bench.bring(other.requester, other.path);
    const body = { ...(await bench.signature(one.requester, one.path)), paper };
    refusedWith(await one.requester.post(`${one.path}/signature`, body), 404, "mediation-paper-not-found");
  });
  it("409: twice", async () => {
    const dispute = await bench.drafted();
    await bench.sign(dispute.requester, dispute);
    const body = await bench.signature(dispute.requester, dispute.path);
    refusedWith(await dispute.requester.post(`${dispute.path}/signature`, body), 409, "mediation-said-already");
  });
  it("409: the one before, which was written anew meanwhile", async () => {
    const dispute = await bench.drafted();
    const body = await bench.signature(dispute.requester, dispute.path);
    bench.done(
      await dispute.mediator.post(`${dispute.path}/agreement`, { ...bench.draft, terms: bench.terms.slice(1) }),
    );
    refusedWith(await dispute.requester.post(`${dispute.path}/signature`, body), 409, "mediation-agreement-changed");
    assert.deepEqual(
      (await bench.shown(dispute.requester, dispute)).acts.map(({ what }) => what),
      ["consent"],
    );
  });
  it("422: by the secretariat without saying for whom", async () => {
    const { path } = await bench.drafted();
    const body = await bench.signature(staff(), path);
    refusedWith(await staff().post(`${path}/signature`, body), 422, "mediation-side-missing");
  });
});

describe("consent-to-mediation-record", () => {
  const records = () =>
    house.sql<{ subject_id: string; fields: object }>(
      "select subject_id, fields from association_record where item = 'mediated-agreement'",
    );
  it("200: nothing enters the archive until both consent; then of both, without the dispute", async () => {
    const { requester, respondent, path, subjects } = await bench.performed();
    const before = (await records()).length;
    bench.done(await requester.post(`${path}/archive-consent`, { consents: true }));
    bench.done(await respondent.post(`${path}/archive-consent`, { consents: false }));
    assert.equal((await records()).length, before);
    const view = bench.done<MediationView>(await respondent.post(`${path}/archive-consent`, { consents: true }));
    assert.equal(view.archived, true);
    const kept = (await records()).filter(({ subject_id }) => subjects.includes(subject_id));
    assert.equal(kept.length, 2);
    assert.ok(!JSON.stringify(kept).includes("货款"));
    for (const subjectId of subjects) {
      const page = await house.as("nobody").get(`/api/subjects/${subjectId}/archive`);
      assert.ok(!page.text.includes("mediated-agreement"));
    }
    refusedWith(await respondent.post(`${path}/archive-consent`, { consents: false }), 409, "mediation-said-already");
  });
  it("404: for nobody", async () => {
    refusedWith(await staff().post(`${nowhere()}/archive-consent`, { consents: true }), 404, "mediation-not-found");
  });
  it("409: before it was performed", async () => {
    const { requester, path } = await bench.agreed();
    refusedWith(await requester.post(`${path}/archive-consent`, { consents: true }), 409, "mediation-stage-wrong");
  });
  it("422: by the secretariat without the party's paper", async () => {
    const { path } = await bench.performed();
    refusedWith(await staff().post(`${path}/archive-consent`, { consents: true }), 422, "mediation-side-missing");
  });
});

describe("end-mediation", () => {
  it("200: by either party at any time, without a reason", async () => {
    for (const road of [bench.requested, bench.consented, bench.mediating, bench.drafted]) {
      const { respondent, path } = await road();
      const view = bench.done<MediationView>(await respondent.post(`${path}/end`, {}));
      assert.deepEqual([view.stage, view.ended?.by, view.can], ["ended", "respondent", []]);
    }
  });
  it("200: a party without account leaves by its paper", async () => {
    const { path } = await bench.mediating();
    const body = { side: "respondent", paper: await bench.bring(staff(), path) };
    assert.equal(bench.done<MediationView>(await staff().post(`${path}/end`, body)).ended?.by, "respondent");
  });
  it("200: what was not performed in time is closed as such, by a party", async () => {
    const dispute = await bench.agreed();
    house.time.set("2026-12-19T08:00:00+08:00");
    await house.settle();
    assert.ok(!(await bench.shown(dispute.mediator, dispute)).can.includes("end-mediation"));
    const view = bench.done<MediationView>(await dispute.requester.post(`${dispute.path}/end`, {}));
    assert.deepEqual([view.stage, view.clock, view.can], ["unperformed", null, []]);
  });
  it("404: by a stranger", async () => {
    const { path } = await bench.requested();
    refusedWith(await (await bench.newMember()).asker.post(`${path}/end`, {}), 404, "mediation-not-found");
  });
  it("422: by the mediator or the secretariat without a reason", async () => {
    const { mediator, path } = await bench.mediating();
    for (const asker of [mediator, staff()])
      refusedWith(await asker.post(`${path}/end`, {}), 422, "mediation-why-missing");
    refusedWith(await staff().post(`${path}/end`, { side: "requester" }), 422, "mediation-side-missing");
  });
  it("409: once both have signed", async () => {
    const { requester, path } = await bench.agreed();
    refusedWith(await requester.post(`${path}/end`, {}), 409, "mediation-stage-wrong");
  });
});

describe("note-mediation-overdue", () => {
  const byClock = (mediationId: string) =>
    perform(house.house, noteMediationOverdue, {
      ...{ actor: clockActor(house.association.id), params: { mediationId }, body: {}, requestId: randomUUID() },
    });
  it("200: silence is no consent; what was not performed is marked and stays open", async () => {
    const silent = await bench.requested();
    const unperformed = await bench.agreed();
    house.time.set("2026-12-19T08:00:00+08:00");
    await house.settle();
    const declined = await bench.shown(silent.requester, silent);
    assert.deepEqual([declined.stage, declined.ended?.by], ["declined", "clock"]);
    const late = await bench.shown(unperformed.requester, unperformed);
    assert.deepEqual([late.stage, late.overdueOn], ["agreed", "2026-12-19"]);
    assert.ok(late.can.includes("record-mediation-performance"));
  });
  it("200: what was not settled in twenty working days is marked and goes on; the mark falls with the agreement", async () => {
    const dispute = await bench.drafted();
    assert.equal((await bench.shown(dispute.mediator, dispute)).clock?.dueOn, "2026-12-18");
    house.time.set("2026-12-19T08:00:00+08:00");
    await house.settle();
    const late = await bench.shown(dispute.requester, dispute);
    assert.deepEqual([late.stage, late.overdueOn], ["drafted", "2026-12-19"]);
    await bench.sign(dispute.requester, dispute);
    const agreed = await bench.sign(dispute.respondent, dispute);
    assert.deepEqual([agreed.stage, agreed.overdueOn], ["agreed", null]);
  });
  it("404: no such matter", async () => {
    const answer = await byClock(randomUUID());
    assert.equal(answer.kind === "refused" && answer.refusal.refused, "mediation-not-found");
  });
  it("409: answered meanwhile", async () => {
    const { id } = await bench.consented();
    const answer = await byClock(id);
    assert.equal(answer.kind === "refused" && answer.refusal.refused, "mediation-stage-wrong");
  });
});
