using EmaPain.App.Ports;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every request book keeps.</summary>
public abstract class RequestBookContract
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public async Task An_id_stands_for_what_it_came_with_first()
    {
        var book = await OpenAsync();
        Assert.True(await book.ClaimAsync("id-1", "pause ann", Cancel));
        Assert.True(await book.ClaimAsync("id-1", "pause ann", Cancel));
        Assert.False(await book.ClaimAsync("id-1", "pause bob", Cancel));
        Assert.True(await book.ClaimAsync("id-1", "pause ann", Cancel));
        Assert.True(await book.ClaimAsync("id-2", "pause bob", Cancel));
    }

    [Fact]
    public async Task Of_many_at_once_only_those_of_one_kind_pass()
    {
        var book = await OpenAsync();
        var claims = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() => book.ClaimAsync("id-1", $"record {number % 4}", Cancel))));
        var passed = claims.Index().Where(claim => claim.Item).Select(claim => claim.Index % 4).ToList();
        Assert.Equal(3, passed.Count);
        Assert.Single(passed.Distinct());
    }

    [Fact]
    public async Task A_fingerprint_is_the_same_for_the_same_text_only()
    {
        var book = await OpenAsync();
        Assert.Equal(book.FingerprintOf("pause ann"), book.FingerprintOf("pause ann"));
        Assert.NotEqual(book.FingerprintOf("pause ann"), book.FingerprintOf("pause bob"));
    }

    protected abstract Task<IRequestBook> OpenAsync();
}
