import type { RefusalTable } from "../refusal.ts";

/** What the desk of evaluation models refuses. */
export const evaluationRefusals = {
  "model-not-found": {
    status: 404,
    zh: "没有这个评价模型，或者它属于另一家协会。请从列表重新选择。",
    en: "There is no such model, or it belongs to another association. Choose again from the list.",
  },
  "model-not-draft": {
    status: 409,
    zh: "已公布的模型不再改动。请以它为底本另起新的一版，并写明理由。",
    en: "A published model never changes. Begin a new version from it and say why.",
  },
  "model-draft-open": {
    status: 409,
    zh: "这个模型已有一份草稿。请在那份草稿上继续，或先将它作废。",
    en: "This model has a draft under way. Go on with it, or discard it first.",
  },
  "model-key-taken": {
    status: 409,
    zh: "本协会已有编号为“{key}”的模型。请从它的最新一版起草新版，或换一个编号。",
    en: "The association already has a model “{key}”. Begin the next version from its latest one, or choose another id.",
  },
  "model-edited-meanwhile": {
    status: 409,
    zh: "草稿在您打开之后已被他人修改。请刷新后在最新的内容上办理，您的改动没有保存。",
    en: "Somebody changed the draft after you opened it. Reload and work on the latest; your change was not saved.",
  },
  "model-cells-unreadable": {
    status: 422,
    zh: "有 {count} 处填写不符合格式，没有保存。请按所列的位置改正。",
    en: "{count} cells cannot be taken as they stand and nothing was saved. Mend them at the places named.",
  },
  "model-sheet-missing": {
    status: 422,
    zh: "工作簿中没有“{sheet}”这一张表。请从本页下载，在下载的文件上修改后再导入。",
    en: "The workbook has no sheet “{sheet}”. Fetch it from this page, change that file and bring it back.",
  },
  "model-sheet-unreadable": {
    status: 422,
    zh: "文件不是可以读取的 xlsx 工作簿（{reason}）。请从本页下载，在下载的文件上修改后再导入。",
    en: "The file is no xlsx workbook that can be read ({reason}). Fetch one from this page, change it and bring it back.",
  },
  "model-faulty": {
    status: 422,
    zh: "模型有 {count} 处错误，不能试算或公布。请按所列的位置逐处改正。",
    en: "The model has {count} defects and can be neither tried nor published. Mend each at the place named.",
  },
  "model-not-tried": {
    status: 409,
    zh: "请先用现在的内容对全体会员试算，再公布：公布的人应当看到它会使谁的等级改变。",
    en: "Try the model as it stands on the whole membership first: who publishes it should see whose grade it changes.",
  },
  "model-not-scored": {
    status: 404,
    zh: "这个单位不是本协会现在的会员，没有可以说明的得分。",
    en: "This subject is no present member of the association; there is no score to explain.",
  },
  "model-nothing-to-compare": {
    status: 409,
    zh: "这是第一版，也没有底本，没有可以对照的内容。",
    en: "This is the first version and was copied from nothing; there is nothing to lay beside it.",
  },
} as const satisfies RefusalTable;
