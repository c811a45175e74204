// The tables the client works with, as TypeORM entities.
import { EntitySchema } from 'typeorm';

const id = { type: 'bigint', primary: true, generated: 'increment' };
const created = { name: 'created_at', type: 'timestamptz', createDate: true };

function belongsTo(target, column) {
  return { type: 'many-to-one', target, joinColumn: { name: column } };
}

export const User = new EntitySchema({
  name: 'User',
  tableName: 'users',
  columns: {
    id,
    email: { type: 'text' },
    displayName: { name: 'display_name', type: 'text' },
    presence: { type: 'text' },
  },
});

export const Chat = new EntitySchema({
  name: 'Chat',
  tableName: 'chats',
  columns: { id, isGroup: { name: 'is_group', type: 'boolean' }, title: { type: 'text', nullable: true } },
});

export const Message = new EntitySchema({
  name: 'Message',
  tableName: 'messages',
  columns: {
    id,
    contentJson: { name: 'content_json', type: 'jsonb' },
    delivery: { type: 'text' },
    createdAt: created,
    editedAt: { name: 'edited_at', type: 'timestamptz', nullable: true },
    deletedAt: { name: 'deleted_at', type: 'timestamptz', nullable: true, deleteDate: true },
  },
  relations: {
    chat: belongsTo('Chat', 'chat_id'),
    sender: belongsTo('User', 'sender_id'),
    root: belongsTo('Message', 'root_message_id'),
  },
});

export const Project = new EntitySchema({
  name: 'Project',
  tableName: 'projects',
  columns: { id, name: { type: 'text' } },
});

export const Task = new EntitySchema({
  name: 'Task',
  tableName: 'tasks',
  columns: {
    id,
    title: { type: 'text' },
    priority: { type: 'text' },
    progress: { type: 'text' },
    position: { type: 'integer' },
    createdAt: created,
  },
  relations: { project: belongsTo('Project', 'project_id'), createdBy: belongsTo('User', 'created_by') },
});

export const File = new EntitySchema({
  name: 'File',
  tableName: 'files',
  columns: { id, filename: { type: 'text' }, mime: { type: 'text' }, size: { type: 'bigint' }, status: { type: 'text' }, createdAt: created },
  relations: { owner: belongsTo('User', 'owner_id') },
});

export const OutboxEvent = new EntitySchema({
  name: 'OutboxEvent',
  tableName: 'domain_outbox',
  columns: {
    id,
    eventName: { name: 'event_name', type: 'text' },
    aggregateType: { name: 'aggregate_type', type: 'text' },
    aggregateId: { name: 'aggregate_id', type: 'bigint' },
    userId: { name: 'user_id', type: 'bigint', nullable: true },
    payload: { type: 'jsonb' },
    createdAt: created,
    deliveredAt: { name: 'delivered_at', type: 'timestamptz', nullable: true },
  },
});

export const entities = [User, Chat, Message, Project, Task, File, OutboxEvent];
