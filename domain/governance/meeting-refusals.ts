import type { RefusalTable } from "../refusal.ts";

/** What a meeting refuses: on its way, at the door, at the vote. */
export const meetingRefusals = {
  "meeting-not-found": {
    status: 404,
    zh: "没有这次会议，或者它属于另一家协会。",
    en: "There is no such meeting, or it belongs to another association.",
  },
  "agenda-item-not-found": {
    status: 404,
    zh: "没有这项议题，请刷新会议页面。",
    en: "There is no such item on the agenda; reload the page.",
  },
  "attendee-not-found": {
    status: 404,
    zh: "应到名单里没有这一位。名单在通知会议时按当日的席位或会员名册定下。",
    en: "Nobody of that id is entitled to take part. The list was made from the seats or the roll when the meeting was called.",
  },
  "meeting-stage-wrong": {
    status: 409,
    zh: "会议现处于“{stage}”阶段，不能这样办理。顺序是：筹备、通知、开会、闭会。",
    en: "The meeting is at the stage “{stage}”, from which this cannot be done. The order is: planned, called, open, closed.",
  },
  "meeting-without-agenda": {
    status: 409,
    zh: "会议还没有议题。请先写明议题，再通知；通知之后不能临时加议题。",
    en: "The meeting has no agenda. Write it before the call: nothing can be added afterwards.",
  },
  "meeting-without-attendees": {
    status: 409,
    zh: "“{body}”在 {on} 没有一个有效的席位或会员，无法通知任何人。请先登记届次和任职人员。",
    en: "{bodyEn} has no seat filled and no member on {on}, so nobody can be called. Enter its term and seats first.",
  },
  "meeting-not-today": {
    status: 409,
    zh: "会议定于 {on} 召开，今天是 {today}，不能提前或事后开会。改期请取消后重新通知。",
    en: "The meeting is called for {on} and today is {today}. To hold it on another day, cancel it and call it again.",
  },
  "meeting-items-open": {
    status: 409,
    zh: "还有{count}项议题没有宣布结果或撤下，第一项是“{first}”。请先办完再闭会。",
    en: "{count} items have neither a result nor been withdrawn; the first is “{first}”. Finish them before closing.",
  },
  "minutes-issued": {
    status: 409,
    zh: "会议纪要已经出具（{number}），不再改动。有误的，出具更正的纪要。",
    en: "The minutes are issued ({number}) and are not changed. What is wrong in them is corrected by minutes that name them.",
  },
  "minutes-not-issued": {
    status: 409,
    zh: "会议纪要还没有出具，没有可更正的。请先出具纪要。",
    en: "The minutes are not issued, so there is nothing to correct. Issue them first.",
  },
  "minutes-correction-empty": {
    status: 422,
    zh: "更正的内容和现有纪要相同。请改动主持人、记录人、党组织负责人到会情况或记录要点中的至少一项。",
    en: "The correction says what the minutes say. Change at least one of chair, recorder, the party secretary's presence and the notes.",
  },
  "minutes-corrected-often": {
    status: 409,
    zh: "这份纪要已经更正{most}次，不能再更正。请另开会议说明。",
    en: "These minutes were corrected {most} times and cannot be corrected again. Say it in another meeting.",
  },
  "proxies-not-allowed": {
    status: 409,
    zh: "这个机构不得委托他人出席（章程{article}）。",
    en: "Nobody may be spoken for in this body ({article} of the charter).",
  },
  "proxy-holder-away": {
    status: 409,
    zh: "受托人须本人到会。请先给受托人签到，或改由到会的人受托。",
    en: "Who speaks for another must be there himself. Sign the holder in first, or choose somebody present.",
  },
  "proxies-too-many": {
    status: 409,
    zh: "一人至多受{most}人委托（章程{article}）。",
    en: "One may speak for {most} others at most ({article} of the charter).",
  },
  "proxy-paper-missing": {
    status: 422,
    zh: "委托须有书面委托书，请填写委托书的编号或说明。",
    en: "A proxy must be in writing: enter the number of the paper, or what it is.",
  },
  "item-not-put-to-vote": {
    status: 409,
    zh: "这项议题只作通报，不表决。",
    en: "This item is only reported and not put to the vote.",
  },
  "item-already-decided": {
    status: 409,
    zh: "这项议题已经宣布结果（决议{number}），不能再改。结果有误的，另开会议重新决定。",
    en: "The result of this item is declared (resolution {number}) and cannot be changed. If it is wrong, another meeting decides anew.",
  },
  "interest-declared": {
    status: 409,
    zh: "{name}已就这项议题声明利害关系，应当回避，不能表决。",
    en: "{name} declared an interest in this item and stands aside; he or she does not vote on it.",
  },
  "voter-away": {
    status: 409,
    zh: "{name}没有到会，也没有受托人，不能表决。请先签到。",
    en: "{name} is neither present nor spoken for and does not vote. Sign in first.",
  },
  "votes-not-counted": {
    status: 409,
    zh: "还没有计票。请先录入表决结果，再宣布。",
    en: "No votes have been counted. Enter the count before declaring a result.",
  },
  "counters-missing": {
    status: 409,
    zh: "票决须由两人分别计票，现在只有一人的一份。请由另一人用本人的账号再计一次。",
    en: "Papers are counted by two people apart, and there is the count of one. Let another person count under an account of their own.",
  },
  "counter-not-apart": {
    status: 409,
    zh: "这个账号已经以“{counter}”录入过一份计票。票决须由两人分别计票：第二份请由另一人用本人的账号录入；要更正，仍用“{counter}”。",
    en: "This account has entered the count of “{counter}”. Papers are counted by two people apart: another person enters the second count under an account of their own; to correct yours, keep the name “{counter}”.",
  },
  "counter-name-taken": {
    status: 409,
    zh: "另一人已经以“{counter}”录入一份计票，不能替换。请写自己的姓名。",
    en: "Another person has entered a count as “{counter}”, and it is not replaced. Enter your own name.",
  },
  "counter-not-a-person": {
    status: 409,
    zh: "票决的计票须由本人登录后录入，接口密钥不能代替。",
    en: "Papers are counted by a person who signs in; an interface key does not stand in.",
  },
  "counters-differ": {
    status: 409,
    zh: "{counters}的计票不一致。请当场重新清点，直到两份相同。",
    en: "The counts of {counters} differ. Count again on the spot until they agree.",
  },
  "papers-exceed-issued": {
    status: 409,
    zh: "收回{returned}张，发出{issued}张，收回多于发出，表决无效。请重新投票。",
    en: "{returned} papers came back and {issued} were handed out: the vote is void. Vote again.",
  },
} as const satisfies RefusalTable;
