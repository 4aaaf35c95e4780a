using EmaPain.App.Ports;
using EmaPain.App.Tests.Contracts;
using EmaPain.Azure.Tables;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmaPain.Azure.Tests.Storage;

/// <summary>The tables are held to the contracts of their ports, on Azurite.</summary>
public static class TablesKeepContracts
{
    [Collection(AzuriteCollection.Name)]
    public sealed class Participations(AzuriteFixture fixture) : ParticipationsContract
    {
        protected override async Task<IParticipations> OpenAsync() =>
            new ParticipationsTable(await fixture.Accounts().Operations.FreshTableAsync(), NullLogger<ParticipationsTable>.Instance);
    }

    [Collection(AzuriteCollection.Name)]
    public sealed class ParticipationContents(AzuriteFixture fixture) : ParticipationContentsContract
    {
        protected override async Task<IParticipations> OpenAsync() =>
            new ParticipationsTable(await fixture.Accounts().Operations.FreshTableAsync(), NullLogger<ParticipationsTable>.Instance);
    }

    [Collection(AzuriteCollection.Name)]
    public sealed class OutgoingTexts(AzuriteFixture fixture) : OutgoingTextsContract
    {
        protected override async Task<IParticipations> OpenAsync() =>
            new ParticipationsTable(await fixture.Accounts().Operations.FreshTableAsync(), NullLogger<ParticipationsTable>.Instance);
    }

    [Collection(AzuriteCollection.Name)]
    public sealed class Inbox(AzuriteFixture fixture) : InboxContract
    {
        protected override async Task<IInbox> OpenAsync() => new InboxTable(await fixture.Accounts().Identity.FreshTableAsync());
    }

    [Collection(AzuriteCollection.Name)]
    public sealed class Contacts(AzuriteFixture fixture) : ContactsContract
    {
        protected override async Task<IContacts> OpenAsync() =>
            new ContactsTable(await fixture.Accounts().Identity.FreshTableAsync(), new ContactSeal(TrialStorage.ContactKeys));
    }

    [Collection(AzuriteCollection.Name)]
    public sealed class Details(AzuriteFixture fixture) : ContactDetailsContract
    {
        protected override async Task<IContactDetails> OpenAsync() =>
            new ContactDetailsTable(await fixture.Accounts().Identity.FreshTableAsync(), new ContactSeal(TrialStorage.ContactKeys));
    }

    [Collection(AzuriteCollection.Name)]
    public sealed class DueBook(AzuriteFixture fixture) : DueBookContract
    {
        protected override async Task<IDueBook> OpenAsync() => new DueTable(await fixture.Accounts().Operations.FreshTableAsync());
    }

    [Collection(AzuriteCollection.Name)]
    public sealed class SafetyBook(AzuriteFixture fixture) : SafetyBookContract
    {
        protected override async Task<ISafetyBook> OpenAsync() => new SafetyTable(await fixture.Accounts().Operations.FreshTableAsync());
    }

    [Collection(AzuriteCollection.Name)]
    public sealed class Outages(AzuriteFixture fixture) : OutagesContract
    {
        protected override async Task<IOutages> OpenAsync() => new OutagesTable(await fixture.Accounts().Operations.FreshTableAsync());
    }

    [Collection(AzuriteCollection.Name)]
    public sealed class StaffDirectory(AzuriteFixture fixture) : StaffDirectoryContract
    {
        protected override async Task<IStaffDirectory> OpenAsync() => new StaffTable(await fixture.Accounts().Operations.FreshTableAsync());
    }

    [Collection(AzuriteCollection.Name)]
    public sealed class SurveyBook(AzuriteFixture fixture) : SurveyBookContract
    {
        protected override async Task<ISurveyBook> OpenAsync() => new SurveysTable(await fixture.Accounts().Operations.FreshTableAsync());
    }

    [Collection(AzuriteCollection.Name)]
    public sealed class AlertBoard(AzuriteFixture fixture) : AlertBoardContract
    {
        protected override async Task<IAlertBoard> OpenAsync() => new AlertsTable(await fixture.Accounts().Operations.FreshTableAsync());
    }

    [Collection(AzuriteCollection.Name)]
    public sealed class TaskBoard(AzuriteFixture fixture) : TaskBoardContract
    {
        protected override async Task<ITaskBoard> OpenAsync() => new TasksTable(await fixture.Accounts().Operations.FreshTableAsync());
    }

    [Collection(AzuriteCollection.Name)]
    public sealed class Slots(AzuriteFixture fixture) : SlotsContract
    {
        protected override async Task<ISlots> OpenAsync() => new SlotsTable(await fixture.Accounts().Operations.FreshTableAsync());
    }

    [Collection(AzuriteCollection.Name)]
    public sealed class MorningMailBook(AzuriteFixture fixture) : MorningMailBookContract
    {
        protected override async Task<IMorningMailBook> OpenAsync() => new MorningMailTable(await fixture.Accounts().Operations.FreshTableAsync());
    }

    [Collection(AzuriteCollection.Name)]
    public sealed class RequestBook(AzuriteFixture fixture) : RequestBookContract
    {
        protected override async Task<IRequestBook> OpenAsync() =>
            new RequestsTable(await fixture.Accounts().Operations.FreshTableAsync(), new ContactSeal(TrialStorage.ContactKeys));
    }

    [Collection(AzuriteCollection.Name)]
    public sealed class Accounts(AzuriteFixture fixture) : AccountsContract
    {
        protected override async Task<IAccounts> OpenAsync() => new AccountsTable(await fixture.Accounts().Operations.FreshTableAsync());
    }

    [Collection(AzuriteCollection.Name)]
    public sealed class Payouts(AzuriteFixture fixture) : PayoutsContract
    {
        protected override async Task<IPayouts> OpenAsync() => new PayoutsTable(await fixture.Accounts().Operations.FreshTableAsync());
    }

    [Collection(AzuriteCollection.Name)]
    public sealed class DeadLetters(AzuriteFixture fixture) : DeadLettersContract
    {
        protected override async Task<IDeadLetters> OpenAsync() => new DeadLettersTable(await fixture.Accounts().Operations.FreshTableAsync());
    }
}
