// What the client does, by name: how often (weight) and how. A comment with the name goes along where TypeORM can add one.
import { In, IsNull, LessThan } from 'typeorm';
import { File, Message, OutboxEvent, Task } from './entities.js';

export function shapes({ orm, replica, draw, range }) {
  const chat = () => String(draw.busy(range.chats));
  const user = () => String(draw.even(range.users));
  const messages = orm.getRepository(Message);
  const tasks = orm.getRepository(Task);
  const files = orm.getRepository(File);
  const outbox = orm.getRepository(OutboxEvent);

  return {
    // take with relations: TypeORM first selects the distinct ids, then the rows.
    'client.messages_page': [8, () => messages.find({
      comment: 'client.messages_page',
      where: { chat: { id: chat() } }, relations: { sender: true, root: true }, order: { id: 'DESC' }, take: 20,
    })],
    'client.messages_before': [6, () => messages.createQueryBuilder('m')
      .comment('client.messages_before')
      .leftJoinAndSelect('m.sender', 'sender')
      .where('m.chat_id = :chat AND m.id < :before', { chat: chat(), before: draw.even(range.messages) })
      .orderBy('m.id', 'DESC').limit(30).getMany()],
    'client.message_by_id': [8, () => messages.findOne({
      comment: 'client.message_by_id',
      where: { id: String(draw.even(range.messages)) }, relations: { chat: true, sender: true },
    })],
    'client.tasks_before': [5, () => tasks.createQueryBuilder('t')
      .comment('client.tasks_before')
      .innerJoinAndSelect('t.project', 'project')
      .where('project.id = :project AND t.id < :before', { project: draw.busy(range.projects), before: draw.even(range.tasks) })
      .orderBy('t.id', 'DESC').take(25).getMany()],
    // The author is filtered on the joined table's alias; created_by shows in the plan only.
    'client.my_tasks': [5, () => tasks.find({
      comment: 'client.my_tasks',
      where: { createdBy: { id: user() } }, relations: { project: true }, order: { createdAt: 'DESC', id: 'ASC' }, take: 5,
    })],
    'client.my_files': [5, () => files.find({
      comment: 'client.my_files',
      where: { owner: { id: user() }, id: LessThan(String(range.files)) }, order: { id: 'DESC' }, take: 20,
    })],
    // Raw statements: dataSource.query() would go to the primary, so the application keeps a pool of its own for the replica.
    'client.file_links': [4, () => replica.query(
      'SELECT /* client.file_links */ ref_table, ref_id FROM file_links WHERE file_id = $1', [draw.even(range.files)])],
    'client.read_counts': [6, () => {
      const first = draw.even(range.messages - 50);
      return replica.query(
        'SELECT /* client.read_counts */ message_id, count(*) AS readers, max(read_at) AS last FROM message_reads WHERE message_id = ANY ($1) GROUP BY message_id',
        [Array.from({ length: 20 }, (_, i) => first + 2 * i)]);
    }],
    'client.send': [5, () => orm.transaction(async (manager) => {
      const [to, from] = [chat(), user()];
      const message = await manager.save(Message, {
        chat: { id: to }, sender: { id: from }, contentJson: { type: 'doc', text: 'sent by the client' }, delivery: 'normal',
      });
      await manager.save(OutboxEvent, {
        eventName: 'message.created', aggregateType: 'message', aggregateId: message.id, userId: from, payload: { id: message.id, chat: to },
      });
    })],
    // Read and marked on the primary: a replica that is behind would hand out events again.
    'client.publish': [2, () => orm.transaction(async (manager) => {
      const waiting = await manager.find(OutboxEvent, {
        comment: 'client.publish',
        where: { deliveredAt: IsNull() }, order: { id: 'ASC' }, take: 50, lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      if (waiting.length > 0) await manager.update(OutboxEvent, { id: In(waiting.map((event) => event.id)) }, { deliveredAt: new Date() });
    })],
  };
}
