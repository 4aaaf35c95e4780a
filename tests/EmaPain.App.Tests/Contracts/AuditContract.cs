using EmaPain.App.Ports;
using static EmaPain.App.Tests.Contracts.TrialFixtures;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every audit keeps.</summary>
public abstract class AuditContract
{
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly AuditEntry Entry = new("request-1", "s-1", "record-consent", "weekly-pst-peg~ann", "done", Monday);

    [Fact]
    public async Task The_same_request_leaves_one_entry_and_it_is_the_first()
    {
        var audit = await OpenAsync();
        await audit.WriteAsync(Entry, Cancel);
        await audit.WriteAsync(Entry with { Outcome = "conflict", At = Monday + NodaTime.Duration.FromDays(3) }, Cancel);
        Assert.Equal([Entry], await EntriesAsync(audit));
    }

    [Fact]
    public async Task Every_request_leaves_an_entry()
    {
        var audit = await OpenAsync();
        await audit.WriteAsync(Entry, Cancel);
        await audit.WriteAsync(Entry with { Request = "request-2" }, Cancel);
        await audit.WriteAsync(Entry with { Actor = "s/2" }, Cancel);
        Assert.Equal(3, (await EntriesAsync(audit)).Count);
    }

    [Fact]
    public async Task A_request_is_done_for_its_actor_once_it_left_an_entry_under_its_id()
    {
        var audit = await OpenAsync();
        await audit.WriteAsync(Entry with { Request = "request-1 phone-in-use", Outcome = "phone-in-use" }, Cancel);
        Assert.False(await audit.IsDoneAsync("request-1", "s-1", Cancel));
        await audit.WriteAsync(Entry, Cancel);
        Assert.True(await audit.IsDoneAsync("request-1", "s-1", Cancel));
        Assert.False(await audit.IsDoneAsync("request-1", "s-2", Cancel));
    }

    protected abstract Task<IAudit> OpenAsync();

    /// <summary>What was written so far; the port itself cannot read.</summary>
    protected abstract Task<IReadOnlyCollection<AuditEntry>> EntriesAsync(IAudit audit);
}
