using EmaPain.App.Ports;
using EmaPain.App.Tests.Contracts;

namespace EmaPain.App.Tests.Doubles;

/// <summary>The doubles are held to what the real stores are held to.</summary>
public static class DoublesKeepContracts
{
    public sealed class Participations : ParticipationsContract
    {
        protected override Task<IParticipations> OpenAsync() => Task.FromResult<IParticipations>(new InMemoryParticipations());
    }

    public sealed class ParticipationContents : ParticipationContentsContract
    {
        protected override Task<IParticipations> OpenAsync() => Task.FromResult<IParticipations>(new InMemoryParticipations());
    }

    public sealed class OutgoingTexts : OutgoingTextsContract
    {
        protected override Task<IParticipations> OpenAsync() => Task.FromResult<IParticipations>(new InMemoryParticipations());
    }

    public sealed class Inbox : InboxContract
    {
        protected override Task<IInbox> OpenAsync() => Task.FromResult<IInbox>(new InMemoryInbox());
    }

    public sealed class Contacts : ContactsContract
    {
        protected override Task<IContacts> OpenAsync() => Task.FromResult<IContacts>(new InMemoryContacts());
    }

    public sealed class Details : ContactDetailsContract
    {
        protected override Task<IContactDetails> OpenAsync() => Task.FromResult<IContactDetails>(new InMemoryContactDetails());
    }

    public sealed class DueBook : DueBookContract
    {
        protected override Task<IDueBook> OpenAsync() => Task.FromResult<IDueBook>(new InMemoryDueBook());
    }

    public sealed class StaffDirectory : StaffDirectoryContract
    {
        protected override Task<IStaffDirectory> OpenAsync() => Task.FromResult<IStaffDirectory>(new InMemoryStaffDirectory());
    }

    public sealed class SurveyBook : SurveyBookContract
    {
        protected override Task<ISurveyBook> OpenAsync() => Task.FromResult<ISurveyBook>(new InMemorySurveyBook());
    }

    public sealed class AlertBoard : AlertBoardContract
    {
        protected override Task<IAlertBoard> OpenAsync() => Task.FromResult<IAlertBoard>(new InMemoryAlertBoard());
    }

    public sealed class TaskBoard : TaskBoardContract
    {
        protected override Task<ITaskBoard> OpenAsync() => Task.FromResult<ITaskBoard>(new InMemoryTaskBoard());
    }

    public sealed class Slots : SlotsContract
    {
        protected override Task<ISlots> OpenAsync() => Task.FromResult<ISlots>(new InMemorySlots());
    }

    public sealed class MorningMailBook : MorningMailBookContract
    {
        protected override Task<IMorningMailBook> OpenAsync() => Task.FromResult<IMorningMailBook>(new InMemoryMorningMailBook());
    }

    public sealed class Audit : AuditContract
    {
        protected override Task<IAudit> OpenAsync() => Task.FromResult<IAudit>(new InMemoryAudit());

        protected override Task<IReadOnlyCollection<AuditEntry>> EntriesAsync(IAudit audit) => Task.FromResult(((InMemoryAudit)audit).Entries);
    }

    public sealed class RequestBook : RequestBookContract
    {
        protected override Task<IRequestBook> OpenAsync() => Task.FromResult<IRequestBook>(new InMemoryRequestBook());
    }

    public sealed class SafetyBook : SafetyBookContract
    {
        protected override Task<ISafetyBook> OpenAsync() => Task.FromResult<ISafetyBook>(new InMemorySafetyBook());
    }

    public sealed class Outages : OutagesContract
    {
        protected override Task<IOutages> OpenAsync() => Task.FromResult<IOutages>(new InMemoryOutages());
    }

    public sealed class DeadLetters : DeadLettersContract
    {
        protected override Task<IDeadLetters> OpenAsync() => Task.FromResult<IDeadLetters>(new InMemoryDeadLetters());
    }

    public sealed class Accounts : AccountsContract
    {
        protected override Task<IAccounts> OpenAsync() => Task.FromResult<IAccounts>(new InMemoryAccounts());
    }

    public sealed class Payouts : PayoutsContract
    {
        protected override Task<IPayouts> OpenAsync() => Task.FromResult<IPayouts>(new InMemoryPayouts());
    }

    public sealed class ResearchDictionary : ResearchDictionaryContract
    {
        protected override Task<IResearchDictionary> OpenAsync() => Task.FromResult<IResearchDictionary>(new InMemoryResearchDictionary());

        protected override Task<IReadOnlyCollection<IReadOnlyDictionary<string, object>>> ReadAsync(IResearchDictionary dictionary) =>
            Task.FromResult<IReadOnlyCollection<IReadOnlyDictionary<string, object>>>([.. ((InMemoryResearchDictionary)dictionary).Rows.Select(row => row.Columns)]);
    }

    public sealed class Research : ResearchTablesContract
    {
        protected override Task<IResearchTables> OpenAsync() => Task.FromResult<IResearchTables>(new InMemoryResearchTables());

        protected override Task<IReadOnlyDictionary<string, object?>?> ReadAsync(IResearchTables tables, string table, string partition, string row) =>
            Task.FromResult(((InMemoryResearchTables)tables).Rows
                .FirstOrDefault(stored => (stored.Table, stored.Partition, stored.Row) == (table, partition, row))?.Columns);
    }
}
