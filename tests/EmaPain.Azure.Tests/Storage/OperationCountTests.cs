using EmaPain.App.Ports;
using EmaPain.Azure.Tables;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace EmaPain.Azure.Tests.Storage;

/// <summary>What the two things that happen most often cost; each operation is billed and takes a round trip.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class OperationCountTests(AzuriteFixture fixture)
{
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 15, 0);
    private static readonly ParticipationKey Ann = new(new StudyId("weekly-pst-peg"), new ParticipantId("ann"));

    [Fact]
    public async Task A_reply_until_committed_costs_five_operations()
    {
        var (phone, sender) = (PhoneNumber.Read("+16125550101")!.Value, PhoneNumber.Read("+18005550188")!.Value);
        var counting = new CountingPolicy();
        var accounts = fixture.Accounts(counting);
        var inbox = new InboxTable(await accounts.Identity.FreshTableAsync());
        var contacts = new ContactsTable(await accounts.Identity.FreshTableAsync(), new ContactSeal(TrialStorage.ContactKeys));
        var store = new ParticipationsTable(await accounts.Operations.FreshTableAsync(), NullLogger<ParticipationsTable>.Instance);
        await contacts.TakeAsync(new Contact(phone, sender), Ann, new InputId("enrolment-1"), before: null, Cancel);
        var before = counting.Count;

        var entry = new InboxEntry(new InboxKey("2026-03-02", "Incoming_1"), InboxKind.Event, "{}");
        await inbox.KeepAsync(entry, Cancel);
        await inbox.ReadAsync(entry.Key, Cancel);
        var use = await contacts.UseOfAsync(phone, sender, Cancel);
        var loaded = await store.LoadAsync(use!.Key, Cancel);
        Happening happening = new Happening.CourtesySent(Now);
        var text = new Effect.SendText(new EffectId("e"), "Thanks", Purpose.Thanks, null, Now, Now + Duration.FromHours(1));
        var decision = new Decision(History.After(loaded.Participation, happening), [happening], [text, new Effect.Due(Now)]);
        Assert.IsType<CommitResult.Committed>(await store.CommitAsync(loaded, new InputId("Incoming_1"), decision, Cancel));

        Assert.Equal(5, counting.Count - before);
    }

    [Fact]
    public async Task A_tick_with_nobody_due_costs_three_operations()
    {
        var counting = new CountingPolicy();
        var book = new DueTable(await fixture.Accounts(counting).Operations.FreshTableAsync());
        await book.EnterAsync(Ann, "+18005550188", Now + Duration.FromDays(7), Now, Cancel);
        await book.SetWatermarkAsync(Now - Duration.FromMinutes(10), Cancel);
        var before = counting.Count;

        var watermark = await book.WatermarkAsync(Cancel);
        Assert.Empty(await book.DueAsync(watermark!.Value, Now, Cancel).ToListAsync());
        await book.SetWatermarkAsync(Now - Duration.FromMinutes(9), Cancel);

        Assert.Equal(3, counting.Count - before);
    }
}
