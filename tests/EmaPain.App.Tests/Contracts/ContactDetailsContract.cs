using EmaPain.App.Ports;
using static EmaPain.App.Tests.Contracts.TrialFixtures;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every keeper of names and addresses keeps.</summary>
public abstract class ContactDetailsContract
{
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly ContactDetails Known = new("Ann Miller", "1 Main St, Tampa", "Bob, +18135550151");

    [Fact]
    public async Task Details_are_read_as_they_were_kept_and_changed_only_as_they_were_read()
    {
        var book = await OpenAsync();
        Assert.Null(await book.OfAsync(Ann, Cancel));
        Assert.True(await book.KeepAsync(Ann, Known, before: null, Cancel));
        Assert.False(await book.KeepAsync(Ann, new ContactDetails("other"), before: null, Cancel));
        var kept = (await book.OfAsync(Ann, Cancel))!;
        Assert.Equal(Known, kept.Details);
        Assert.True(await book.KeepAsync(Ann, Known with { Name = null }, kept, Cancel));
        Assert.False(await book.KeepAsync(Ann, Known, kept, Cancel));
        Assert.Equal(Known with { Name = null }, (await book.OfAsync(Ann, Cancel))!.Details);
    }

    [Fact]
    public async Task Details_are_forgotten_only_as_they_were_read()
    {
        var book = await OpenAsync();
        await book.KeepAsync(Ann, Known, before: null, Cancel);
        var kept = (await book.OfAsync(Ann, Cancel))!;
        await book.KeepAsync(Ann, Known with { Address = "2 Main St" }, kept, Cancel);
        await book.ForgetAsync(Ann, kept, Cancel);
        var changed = (await book.OfAsync(Ann, Cancel))!;
        await book.ForgetAsync(Ann, changed, Cancel);
        await book.ForgetAsync(Ann, changed, Cancel);
        Assert.Null(await book.OfAsync(Ann, Cancel));
    }

    protected abstract Task<IContactDetails> OpenAsync();
}
