import { reviewWords } from './review-words.ja';
import { routeProblemWords } from './route-words.ja';
import { ruleWords } from './rule-words.ja';
import { STATUS_WORDS } from '@ayumi/plan';

type Facts = Readonly<Record<string, unknown>>;

/** What a user reads when the system says no: what happened, why, what to do. One entry for every refusal code. */
export const refusalWords: Readonly<Record<string, (facts: Facts) => string>> = {
  // who may
  'not-allowed': () => 'この操作をする権限がありません。担当する部署にご依頼ください。',
  'not-your-item': () => 'この項目の推進担当課の担当者だけが起案できます。推進担当課にご連絡ください。',
  'not-your-turn': ({ step }) => `いまは「${text(step)}」の番です。承認・差し戻しは、番の回った職の方だけができます。`,
  'maker-is-not-checker': () =>
    'ご自分が提出した案件は承認・差し戻しできません。同じ職のほかの方か、上司にご依頼ください。',
  'not-yours-to-recall': () => '引き戻しは、提出した方か直前に承認した方だけができます。',
  'next-has-acted': () => '次の方がすでに処理したため、引き戻せません。差し戻しを次の方にご依頼ください。',
  'not-yours-to-withdraw': () => '取り下げは、提出した方と推進担当課の担当者だけができます。',
  'not-the-named-deputy': ({ step }) =>
    `「${text(step)}」の代決者に定められているのは別の職です。代決者の順は「不在・代理」でお確かめください。`,
  'not-a-superior': ({ step }) => `引上げは、「${text(step)}」の職の上司だけができます。`,
  'not-the-planning-manager': () => '滞った案件を特例で進められるのは、行政経営課長だけです。',

  // what is there
  'plan-unknown': () => 'その計画はありません。計画の記号をお確かめください。',
  'item-unknown': () => 'その項目はありません。項目の番号をお確かめください。',
  'matter-unknown': ({ matter }) => `案件「${text(matter)}」はこの項目にありません。画面を読み直してください。`,
  'cycle-unknown': ({ cycle }) => `照会「${text(cycle)}」はありません。進行中の照会をお確かめください。`,
  'indicator-unknown': ({ indicator }) =>
    `指標「${text(indicator)}」はこの項目にありません。画面を読み直してください。`,
  'unit-unknown': ({ unit }) => `組織「${text(unit)}」はありません。組織の一覧をお確かめください。`,
  'person-unknown': ({ person }) => `職員「${text(person)}」は登録されていません。職員の一覧をお確かめください。`,
  'post-unknown': ({ post }) => `職「${text(post)}」はありません。職の一覧をお確かめください。`,
  'account-unknown': ({ login }) => `利用者「${text(login)}」はいません。ログイン名をお確かめください。`,

  // where things stand
  'cycle-closed': () => 'この照会は締め切られたため、この操作はできません。行政経営課にご相談ください。',
  'cycle-exists': ({ cycle }) => `照会「${text(cycle)}」はすでに始まっています。別の年度・時期を指定してください。`,
  'already-submitted': () => 'すでに提出され、承認の途中です。直すには、引き戻すか差し戻しを待ってください。',
  'already-settled': () => 'すでに確定しています。確定後の変更は訂正の手続きによります。',
  'matter-not-in-progress': ({ status }) =>
    `この案件は「${STATUS_WORDS[text(status)] ?? text(status)}」のため、この操作はできません。`,
  'content-changed': () => 'ご覧になった後に内容が変わりました。変わった箇所を確かめてから、もう一度お決めください。',
  'revision-moved': () => 'ご覧になった後に、この項目に動きがありました。画面を読み直してください。',
  'revision-open': ({ matter }) =>
    `この指標には手続き中の改定(${text(matter)})があります。それが終わってから起案してください。`,
  'year-settled': ({ year }) =>
    `${text(year)}年度は実績が確定しているため、目標を改定できません。確定した実績には当時の目標が残ります。`,
  'no-lead-unit': () => 'この項目には推進担当課がまだ決まっていません。行政経営課にご連絡ください。',
  'no-route': () => '承認の経路が公布されていません。行政経営課にご連絡ください。',
  'not-an-earlier-step': () => '差し戻し先は、起案者か、すでに承認した前の段階から選んでください。',
  'step-does-not-offer': ({ step, verb }) =>
    `「${text(step)}」の段階では${VERB_WORDS[text(verb)] ?? text(verb)}はできません。`,
  'not-the-final-step': ({ step }) =>
    `代決は最後の決裁の段階だけでできます。「${text(step)}」が不在のときは、後閲にして先へ進められます。`,
  'final-step-decides': ({ step }) =>
    `「${text(step)}」は最後に決裁する段階のため、後閲にできません。代決か引上げによってください。`,
  'holder-not-away': ({ step }) =>
    `「${text(step)}」の職の方は不在として登録されていません。ご本人の処理をお待ちになるか、不在を登録してください。`,
  'post-vacant': ({ step }) =>
    `「${text(step)}」の職は欠員です。欠員は不在ではないため代決できません。引上げによってください。`,
  'matter-is-important': () => '重要な案件とされているため、代決できません。ご本人の決裁をお待ちください。',
  'not-stuck': ({ step, due }) =>
    `「${text(step)}」の期限(${text(due)})は過ぎておらず、職の方も不在ではありません。特例は滞った案件だけに使えます。`,
  'nothing-to-post-review': () => 'この案件に、あなたの後閲が必要なものはありません。',
  'nobody-to-remind': () =>
    '今の番の職に就いている方がいないため、督促できません。引上げか特例によるか、発令をご確認ください。',
  'due-day-past': ({ dueOn }) => `期限(${text(dueOn)})が過去の日です。今日以降の日を指定してください。`,
  'due-not-later': ({ from }) =>
    `期限は延ばすことだけができます。今の期限(${text(from)})より後の日を指定してください。`,
  'item-stopped': ({ on }) =>
    `この項目は ${text(on)} に終了しているため、この照会の対象ではありません。お心当たりがなければ行政経営課にお問い合わせください。`,
  'repeats-itself': () => '項目をその項目自身の再掲とすることはできません。元になる別の項目を指定してください。',
  'nothing-to-read': () => 'この案件に、あなたに供覧されているものはありません。',
  'another-indicator': () => 'この改定は別の指標のものです。指標を変えるには、取り下げて新しく起案してください。',
  'route-unknown': ({ route }) => `経路「${text(route)}」はありません。経路の一覧をお確かめください。`,
  'route-in-the-past': ({ from }) =>
    `経路は過去の日(${text(from)})からは変えられません。今日以降の日を指定してください。`,
  'no-part-in-matter': () => 'この案件の起案・承認に関わる方だけができます。',
  'comment-unknown': ({ comment }) => `意見「${text(comment)}」はありません。画面を読み直してください。`,
  'field-unknown': ({ field }) => `項目「${text(field)}」はこの案件の内容にありません。画面を読み直してください。`,
  'step-does-not-assess': ({ step }) => `「${text(step)}」の段階では評価を付けられません。意見欄にお書きください。`,
  'indicator-defined': () => 'この指標はすでに定められています。目標を変えるには、目標の改定を起案してください。',
  'account-open': ({ login }) =>
    `利用者「${text(login)}」はすでに登録されています。パスワードだけを変えるときは、再設定してください。`,
  'already-appointed': ({ from }) => `すでにその職に就いています(${text(from)}から)。先に任を解いてください。`,
  'appointment-unknown': () => 'その方はその職に就いていません。職員と職をお確かめください。',
  'post-not-in-unit': ({ post, unit }) =>
    `職「${text(post)}」の記号は、組織「${text(unit)}」の記号で始まる必要があります。`,
  'rank-fixed': ({ post }) => `職「${text(post)}」の階級は変えられません。新しい職を置いてください。`,
  'no-post-on-route': ({ step }) => `経路の「${text(step)}」に当たる職がありません。行政経営課にご連絡ください。`,
  'years-missing': ({ missing }) => `照会を行った年度(${list(missing)})が計画の期間から抜けています。`,
  'delegation-over': ({ until }) => `代理の最後の日(${text(until)})が過ぎています。日付をお確かめください。`,
  'delegate-is-principal': () => 'ご自分を代理にはできません。ほかの方を選んでください。',
  'not-the-holder': ({ post }) =>
    `職「${text(post)}」に就いている方だけが、その職の代理を定められます(代理の代理はできません)。`,
  'delegate-unfit': () => '職に就いていない方、監査・管理者の方は代理になれません。ほかの方を選んでください。',
  'already-delegated': ({ from, until }) =>
    `その期間にはすでに代理(${text(from)}〜${text(until)})がいます。先に取り消してください。`,
  'delegation-cycle': () => 'その期間は、代理をお願いする方の代理をご自分が務めています。ほかの方を選んでください。',
  'delegation-unknown': ({ delegation }) => `代理「${text(delegation)}」はありません。一覧をお確かめください。`,
  'absence-over': ({ until }) => `不在の最後の日(${text(until)})が過ぎています。日付をお確かめください。`,
  'absence-unknown': ({ absence }) => `不在「${text(absence)}」は登録されていません。一覧をお確かめください。`,
  'deputy-is-the-post-itself': ({ post }) =>
    `職「${text(post)}」を、その職の代決者にはできません。ほかの職を選んでください。`,
  'deputy-twice': ({ post }) => `職「${text(post)}」が代決者に二度書かれています。一つにしてください。`,
  'deputy-unfit': ({ post }) => `職「${text(post)}」(監査・管理者)は代決者になれません。ほかの職を選んでください。`,
  'login-taken': ({ login }) => `ログイン名「${text(login)}」はほかの方が使っています。別の名前にしてください。`,
  'posts-incompatible': () => '監査と管理者の職は、ほかの職と兼ねられません。',
  'items-missing': ({ missing }) =>
    `計画にある項目(${list(missing)})が文書にありません。項目の廃止は別の手続きによります。`,

  // what was written
  'reason-missing': () => '理由が書かれていません。理由を書いてください。',
  'comment-missing': () => '意見が書かれていません。意見を書いてください。',
  'matter-or-cycle': () => '督促する案件が決まりません。案件か照会のどちらかを、食い違わないように指定してください。',
  'work-done-missing': () => '取組実績が書かれていません。取組実績を書いてください。',
  'late-reason-missing': () => '遅れを表す評価のときは、遅れの理由が必要です。遅れの理由を書いてください。',
  'reason-to-differ-missing': ({ rating, computed, field }) =>
    `評価「${text(rating)}」は、算定による評価「${text(computed)}」と違います。${field === 'comment' ? '意見' : '違う評価を付ける理由'}を書いてください。`,
  'rule-unsound': ruleWords,
  'first-year-unfit': () => '数え始める年度は、期間の一部の累計のときだけ、必ず定めてください。',
  'parts-differ': ({ labels }) =>
    `内訳の名前(${list(labels)})が、ほかの目標値・現状値の内訳と違います。同じ名前にそろえてください。`,
  'milestones-of-number': () =>
    '到達点の順序は、到達点の指標だけに定められます。種類を到達点にするか、順序を外してください。',
  'milestone-twice': ({ milestone }) =>
    `到達点「${text(milestone)}」が二度書かれているか、空です。一つずつ書いてください。`,
  'milestone-astray': ({ milestone }) =>
    `目標の到達点「${text(milestone)}」が順序の中にありません。順序に加えるか、目標の文をそろえてください。`,
  'rating-unknown': ({ rating, grades }) => `評価「${text(rating)}」は使えません。${list(grades)} から選んでください。`,
  'actual-missing': ({ name }) =>
    `「${text(name)}」の実績値が空欄です。測れていないときは「未測定」、当てはまらないときは「対象外」と入力してください。`,
  'not-a-figure': ({ name, typed }) =>
    `${name ? `「${text(name)}」の` : ''}「${text(typed)}」を数値として読めません。数字か、未測定・対象外・-(該当なし)で入力してください。`,
  'text-too-long': ({ field, limit }) => `「${fieldWord(field)}」が長すぎます。${text(limit)}字以内にしてください。`,
  'year-not-in-plan': ({ year, years }) => `${text(year)}年度は計画の期間(${list(years)})にありません。`,
  'year-twice': ({ year }) => `${text(year)}年度が二度書かれています。一つにしてください。`,
  'nothing-changes': () => '内容が今と同じです。変わるところを入力してください。',
  'grades-missing': () => '評価区分がありません。一つ以上定めてください。',
  'indicator-twice': ({ indicator }) => `指標「${text(indicator)}」の実績値が二度書かれています。一つにしてください。`,
  'grade-twice': () => '同じ記号の評価が二つあります。記号を分けてください。',
  'ends-before-it-begins': () => '終わりの日が始まりの日より前です。日付をお確かめください。',
  'route-unsound': ({ problems }) =>
    `経路に誤りがあるため公布できません。直してから公布してください: ${routeProblemWords(problems).join('、')}`,

  ...reviewWords,

  // the door itself
  'idempotency-key-reused': () => '同じ受付番号(Idempotency-Key)で別の内容が送られました。新しい番号で送ってください。',
  'too-busy': () => '同時に多くの操作があり、処理できませんでした。少し待ってから、もう一度お試しください。',
};

const VERB_WORDS: Readonly<Record<string, string>> = {
  return: '差し戻し',
  reject: '却下',
  'pass-over': '後閲',
  'pull-up': '引上げ',
  deputise: '代決',
};

const FIELD_WORDS: Readonly<Record<string, string>> = {
  done: '取組実績',
  difficulties: '課題',
  nextDirection: '今後の方向性',
  lateReason: '遅れの理由',
  reason: '理由',
  comment: '意見',
};

const fieldWord = (field: unknown): string => FIELD_WORDS[text(field)] ?? text(field);
const text = (fact: unknown): string => (typeof fact === 'string' || typeof fact === 'number' ? String(fact) : '');
const list = (facts: unknown): string => (Array.isArray(facts) ? facts.map(text).join('、') : text(facts));
