export const keys = {
  list: 'キー一覧',
  next: '次の行へ',
  previous: '前の行へ',
  open: '選んでいる行を開く',
  select: '行を選択する・外す',
  filter: '絞り込みの入力欄へ',
  whileTyping: '文字の入力中や変換中は、これらのキーは働きません。',
};
