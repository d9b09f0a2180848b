import type { RefusalTable } from "../refusal.ts";

/** What the charter refuses a decision. Each names the article, for who is refused will look it up. */
export const decisionRefusals = {
  "charter-missing": {
    status: 409,
    zh: "{on} 没有生效的章程，不能判断谁有权决定。请先登记经核准的章程。",
    en: "No charter is in force on {on}, so nobody can tell who may decide. Enter the approved charter first.",
  },
  "charter-body-unknown": {
    status: 422,
    zh: "章程没有“{body}”这个机构。只有章程写明的机构才能作决定；请从章程的机构中选择。",
    en: "The charter knows no body “{body}”. Only bodies of the charter decide; choose one of them.",
  },
  "charter-post-unknown": {
    status: 422,
    zh: "章程没有“{post}”这个职务。请从章程的职务中选择，或先修改章程。",
    en: "The charter knows no post “{post}”. Choose one of its posts, or amend the charter first.",
  },
  "charter-resolution-unknown": {
    status: 422,
    zh: "章程没有“{resolution}”这类决议。请从章程的决议事项中选择，或先修改章程。",
    en: "The charter knows no resolution of the kind “{resolution}”. Choose one it has, or amend the charter first.",
  },
  "body-not-competent": {
    status: 409,
    zh: "“{body}”无权作出“{resolution}”的决议（章程{article}）。有权的是：{competent}。请改由其召开会议。",
    en: "{bodyEn} may not decide “{resolutionEn}” ({article} of the charter). {competentEn} may: call a meeting of it.",
  },
  "body-term-over": {
    status: 409,
    zh: "“{body}”的任期已于 {on} 届满（章程{article}），不能再作决定。请先换届，或办理经同意的延期。",
    en: "The term of {bodyEn} ended on {on} ({article} of the charter); it decides nothing any more. Elect anew, or enter the agreed postponement.",
  },
  "meeting-notice-short": {
    status: 409,
    zh: "会议应当提前{needed}日通知（章程{article}），这次只提前了{given}日。请把会期推后，重新通知。",
    en: "The meeting must be called {needed} days before ({article} of the charter), this one was called {given} days before. Move the day and call again.",
  },
  "meeting-means-not-allowed": {
    status: 409,
    zh: "“{resolution}”不能以这种方式开会表决（章程{article}）。请改用章程允许的方式。",
    en: "“{resolutionEn}” may not be decided in a meeting held this way ({article} of the charter). Use a way the charter allows.",
  },
  "ballot-not-as-charter-asks": {
    status: 409,
    zh: "“{resolution}”的表决方式与章程{article}不符。要求无记名的，用票决并由两人分别计票；要求公开的，不得用无记名。",
    en: "“{resolutionEn}” must be voted on in the way {article} of the charter asks: in secret by paper counted by two, or openly.",
  },
  "resolution-before-missing": {
    status: 409,
    zh: "就同一事项还没有通过“{before}”，不能表决“{resolution}”（章程{article}）。请先由有权机构通过前一项。",
    en: "“{beforeEn}” has not been carried on this matter, so “{resolutionEn}” cannot be put to the vote ({article} of the charter). Have the first carried before.",
  },
  "quorum-missing": {
    status: 409,
    zh: "法定人数不足：“{body}”应到{entitled}，实到{present}，须{share}即{needed}人（章程{article}）。不能表决；请补足人数或另行召开。",
    en: "No quorum: {bodyEn} has {entitled} entitled and {present} present, and needs {shareEn}, that is {needed} ({article} of the charter). Nothing can be put to the vote; wait for more, or call another meeting.",
  },
  "votes-exceed-voters": {
    status: 422,
    zh: "票数{papers}多于能投票的人数{voters}，这次计票无效。请核对签到和选票后重新表决。",
    en: "There are {papers} votes for {voters} voters, so this count is void. Check attendance and papers and vote again.",
  },
  "term-postponed-too-far": {
    status: 409,
    zh: "延期换届不得晚于 {latest}（章程{article}）。请改期，或按时换届。",
    en: "The election may not be put off beyond {latest} ({article} of the charter). Choose an earlier day, or elect in time.",
  },
  "term-not-postponed": {
    status: 422,
    zh: "本届任期到 {end} 届满，延期须晚于这一天。请填写 {end} 之后的日期。",
    en: "The term ends on {end}; a postponement must end later. Enter a day after {end}.",
  },
} as const satisfies RefusalTable;
