export const conflict = {
  title: '内容が変わっていました',
  explanation:
    'ご覧になった後に、内容が新しくなりました。操作はまだ行われていません。変わった箇所を確かめてから、もう一度お決めください。入力した文は残っています。',
  seen: 'ご覧になっていた内容',
  now: 'いまの内容',
  field: '項目',
  same: (count: number) => `同じ項目 ${count}`,
  unknown: 'ご覧になっていた内容は記録にないため、いまの内容だけを表示します。',
  nothing: '内容の違いはありません。',
  again: 'もう一度決める',
  typedReason: '書きかけの差し戻しの理由',
  toItem: '項目の画面を開く',
};
