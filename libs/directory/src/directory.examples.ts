import { fold, type Told } from '@ayumi/event-sourcing';
import { told } from '@ayumi/event-sourcing/testing';
import type { Day, Instant } from '@ayumi/kernel';
import type { DirectoryEvent, Duty, Rank, UnitKind } from './directory.events';
import { directoryDecider, type DirectoryState } from './directory.state';
import { officeOf, type DirectoryOffice } from './office';

/*
 * The city of the examples, told event by event, and its cast: 収納課 under 市民部 drafts; 行政経営課 looks after the plan.
 */

type Past = Told<DirectoryEvent>;

export const SINCE: Day = '2021-04-01';
/** 10:00 in Tokyo on 22 May 2025, a Thursday. */
export const NOW: Instant = '2025-05-22T01:00:00.000Z';

export const unit = (
  id: string,
  name: string,
  kind: UnitKind,
  parent: string | null,
  order: number,
  duty: Duty | null = null,
): Past => told({ type: 'UnitEstablished', data: { unit: id, name, kind, parent, order, duty, from: SINCE } });

export const post = (id: string, rank: Rank, title: string): Past =>
  told({ type: 'PostEstablished', data: { post: id, unit: id.split('/')[0]!, rank, title, from: SINCE } });

export const registered = (person: string, name: string, kana: string): Past =>
  told({ type: 'PersonRegistered', data: { person, name, kana } });

export const appointed = (person: string, to: string, from: Day = SINCE): Past =>
  told({ type: 'PersonAppointed', data: { person, post: to, from } });

export const ended = (person: string, from: string, until: Day): Past =>
  told({ type: 'AppointmentEnded', data: { person, post: from, until } });

export const units: readonly Past[] = [
  unit('shi', '小平市', 'city', null, 10),
  unit('kikaku-seisaku', '企画政策部', 'department', 'shi', 20),
  unit('gyosei-keiei', '行政経営課', 'section', 'kikaku-seisaku', 30, 'planning'),
  unit('zaisei', '財政課', 'section', 'kikaku-seisaku', 40, 'finance'),
  unit('shimin-bu', '市民部', 'department', 'shi', 50),
  unit('shuunou', '収納課', 'section', 'shimin-bu', 60),
  unit('kansa', '監査事務局', 'office', 'shi', 70, 'audit'),
];

export const posts: readonly Past[] = [
  post('shi/mayor', 'mayor', '市長'),
  post('shi/deputy-mayor-1', 'deputy-mayor', '副市長'),
  post('shi/deputy-mayor-2', 'deputy-mayor', '副市長'),
  post('shi/administrator', 'administrator', 'システム管理者'),
  post('kikaku-seisaku/director', 'director', '企画政策部長'),
  post('gyosei-keiei/clerk', 'clerk', '行政経営課 担当'),
  post('gyosei-keiei/manager', 'manager', '行政経営課長'),
  post('zaisei/manager', 'manager', '財政課長'),
  post('shimin-bu/director', 'director', '市民部長'),
  post('shuunou/clerk', 'clerk', '収納課 担当'),
  post('shuunou/chief', 'chief', '収納課 収納係長'),
  post('shuunou/manager', 'manager', '収納課長'),
  post('kansa/auditor', 'auditor', '監査事務局 監査担当'),
];

export const cast: readonly Past[] = [
  ...enters('okubo', '大久保　隆', 'オオクボ　タカシ', 'shi/deputy-mayor-1'),
  ...enters('miura', '三浦　恵子', 'ミウラ　ケイコ', 'shi/deputy-mayor-2'),
  ...enters('kan', '菅　利之', 'カン　トシユキ', 'shi/administrator'),
  ...enters('sasaki', '佐々木　誠', 'ササキ　マコト', 'kikaku-seisaku/director'),
  ...enters('sato', '佐藤　美咲', 'サトウ　ミサキ', 'gyosei-keiei/clerk'),
  ...enters('yamada', '山田　浩二', 'ヤマダ　コウジ', 'gyosei-keiei/manager'),
  ...enters('hasegawa', '長谷川　聡', 'ハセガワ　サトシ', 'zaisei/manager'),
  ...enters('tanaka', '田中　俊彦', 'タナカ　トシヒコ', 'shimin-bu/director'),
  ...enters('suzuki', '鈴木　結衣', 'スズキ　ユイ', 'shuunou/clerk'),
  ...enters('kobayashi', '小林　和樹', 'コバヤシ　カズキ', 'shuunou/clerk'),
  ...enters('kato', '加藤　隼人', 'カトウ　ハヤト', 'shuunou/chief'),
  ...enters('nakamura', '中村　由紀夫', 'ナカムラ　ユキオ', 'shuunou/manager'),
  ...enters('takahashi', '高橋　文子', 'タカハシ　フミコ', 'kansa/auditor'),
];

export const CAST = cast.flatMap(({ type, data }) => (type === 'PersonRegistered' ? [data.person] : []));

export const cityHistory: readonly Past[] = [...units, ...posts, ...cast];

/** The city, and what happened in it afterwards. */
export const city = (...later: readonly Past[]): DirectoryState => fold(directoryDecider, [...cityHistory, ...later]);

/** The organisation as somebody meets it: in the city as it was told, on the morning of 22 May 2025. */
export const officeAt = (actor: string, directory: DirectoryState = city(), at: Instant = NOW): DirectoryOffice =>
  officeOf(directory, actor, at);

function enters(person: string, name: string, kana: string, to: string): readonly Past[] {
  return [registered(person, name, kana), appointed(person, to)];
}
