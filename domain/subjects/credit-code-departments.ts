/** The registering departments and kinds of body of GB 32100-2015, positions 1 and 2, in both languages. */
export type CreditCodeDepartment = {
  readonly zh: string;
  readonly en: string;
  readonly categories: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
};

const other = { zh: "其他", en: "other" };

export const creditCodeDepartments: Readonly<Record<string, CreditCodeDepartment>> = {
  "1": {
    zh: "机构编制",
    en: "institutional establishment",
    categories: {
      "1": { zh: "机关", en: "organ of state" },
      "2": { zh: "事业单位", en: "public institution" },
      "3": { zh: "中央编办直接管理机构编制的群众团体", en: "mass organisation under the central establishment office" },
      "9": other,
    },
  },
  "2": {
    zh: "外交",
    en: "foreign affairs",
    categories: { "1": { zh: "外国常驻新闻机构", en: "resident foreign news organisation" }, "9": other },
  },
  "3": {
    zh: "司法行政",
    en: "justice administration",
    categories: {
      "1": { zh: "律师执业机构", en: "law firm" },
      "2": { zh: "公证处", en: "notary office" },
      "3": { zh: "基层法律服务所", en: "grassroots legal service office" },
      "4": { zh: "司法鉴定机构", en: "forensic institution" },
      "5": { zh: "仲裁委员会", en: "arbitration commission" },
      "9": other,
    },
  },
  "4": {
    zh: "文化",
    en: "culture",
    categories: { "1": { zh: "外国在华文化中心", en: "foreign cultural centre" }, "9": other },
  },
  "5": {
    zh: "民政",
    en: "civil affairs",
    categories: {
      "1": { zh: "社会团体", en: "association" },
      "2": { zh: "民办非企业单位", en: "private non-enterprise unit" },
      "3": { zh: "基金会", en: "foundation" },
      "9": other,
    },
  },
  "6": {
    zh: "旅游",
    en: "tourism",
    categories: {
      "1": { zh: "外国旅游部门常驻代表机构", en: "office of a foreign tourism department" },
      "2": {
        zh: "港澳台地区旅游部门常驻内地（大陆）代表机构",
        en: "office of a Hong Kong, Macao or Taiwan tourism department",
      },
      "9": other,
    },
  },
  "7": {
    zh: "宗教",
    en: "religious affairs",
    categories: {
      "1": { zh: "宗教活动场所", en: "place of worship" },
      "2": { zh: "宗教院校", en: "religious school" },
      "9": other,
    },
  },
  "8": {
    zh: "工会",
    en: "trade unions",
    categories: { "1": { zh: "基层工会", en: "basic-level trade union" }, "9": other },
  },
  "9": {
    zh: "工商",
    en: "business registration",
    categories: {
      "1": { zh: "企业", en: "enterprise" },
      "2": { zh: "个体工商户", en: "individual business" },
      "3": { zh: "农民专业合作社", en: "farmers' cooperative" },
    },
  },
  A: {
    zh: "中央军委改革和编制办公室",
    en: "reform and establishment office of the Central Military Commission",
    categories: { "1": { zh: "军队事业单位", en: "military public institution" }, "9": other },
  },
  N: {
    zh: "农业",
    en: "agriculture",
    categories: {
      "1": { zh: "组级集体经济组织", en: "collective economic organisation of a group" },
      "2": { zh: "村级集体经济组织", en: "collective economic organisation of a village" },
      "3": { zh: "乡镇级集体经济组织", en: "collective economic organisation of a township" },
      "9": other,
    },
  },
  Y: { zh: "其他", en: "other", categories: { "1": other } },
};
