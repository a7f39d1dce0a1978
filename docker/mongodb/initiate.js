// Run by mongosh --nodb, as often as wanted: makes the replica set of the members in MEMBERS, and the user of the ledger, where they are not
// there yet, and ends when there is a primary.
const { readFileSync } = require('node:fs');

const secret = (name) => readFileSync(`/run/secrets/${name}`, 'utf8').trim();
const members = process.env.MEMBERS.split(',');
const root = `root:${encodeURIComponent(secret('mongodb-root-password'))}`;

const direct = connect(`mongodb://${root}@${members[0]}/admin?directConnection=true`);
try {
  direct.adminCommand({ replSetGetStatus: 1 });
  print('the replica set is there');
} catch (error) {
  if (error.codeName !== 'NotYetInitialized') throw error;
  direct.adminCommand({ replSetInitiate: { _id: 'rs0', members: members.map((host, _id) => ({ _id, host })) } });
  print(`the replica set is made of ${members.join(', ')}`);
}

const admin = connect(`mongodb://${root}@${members.join(',')}/admin?replicaSet=rs0&serverSelectionTimeoutMS=60000`);
const roles = [{ role: 'dbOwner', db: 'ledger' }];
if (admin.getUser('ledger') === null) admin.createUser({ user: 'ledger', pwd: secret('mongodb-ledger-password'), roles });
print('a primary answers, and the user ledger is there');
