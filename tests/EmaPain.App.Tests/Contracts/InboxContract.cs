using EmaPain.App.Ports;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every inbox keeps.</summary>
public abstract class InboxContract
{
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly InboxKey Key = new("2026-03-02", "Incoming_20260302152500d29ebbea-3341-4466-9690-0a03af35228e");

    [Fact]
    public async Task An_event_is_read_as_it_was_received()
    {
        var inbox = await OpenAsync();
        var entry = new InboxEntry(Key, InboxKind.Event, "{\"message\":\"5 4 3 \U0001F622 dolor mañana\u0000\r\n\"}");
        await inbox.KeepAsync(entry, Cancel);
        Assert.Equal(entry, await inbox.ReadAsync(Key, Cancel));
    }

    [Fact]
    public async Task An_entry_that_nobody_kept_is_nothing()
    {
        var inbox = await OpenAsync();
        await inbox.KeepAsync(new InboxEntry(Key, InboxKind.Event, "{}"), Cancel);
        Assert.Null(await inbox.ReadAsync(Key with { Day = "2026-03-03" }, Cancel));
        Assert.Null(await inbox.ReadAsync(Key with { Id = "another" }, Cancel));
    }

    [Fact]
    public async Task A_days_events_are_those_of_that_day_that_are_readable_and_not_erased()
    {
        var inbox = await OpenAsync();
        var (event1, event2) = (new InboxEntry(Key, InboxKind.Event, new string('x', 500_000), "phone"), new InboxEntry(Key with { Id = "2" }, InboxKind.Event, "{}"));
        foreach (var entry in new[] { event1, event2, new(Key with { Day = "2026-03-03" }, InboxKind.Event, "{}"), new(Key with { Id = "3" }, InboxKind.Unreadable, "?") })
        {
            await inbox.KeepAsync(entry, Cancel);
        }

        Assert.Equivalent(new[] { event1, event2 }, await inbox.OfDayAsync(Key.Day, Cancel).ToListAsync(), strict: true);
        await inbox.BlankAsync(event2.Key, Cancel);
        Assert.Equal([event1], await inbox.OfDayAsync(Key.Day, Cancel).ToListAsync());
    }

    [Fact]
    public async Task A_phones_events_of_a_day_are_those_of_that_phone_and_day_that_are_readable_and_not_erased()
    {
        var inbox = await OpenAsync();
        var entry = new InboxEntry(Key, InboxKind.Event, new string('x', 500_000), "0f3a");
        var others = new[] { entry with { Key = Key with { Id = "2" }, Phone = "77aa" }, entry with { Key = Key with { Day = "2026-03-03" } }, entry with { Key = Key with { Id = "3" }, Kind = InboxKind.Unreadable } };
        foreach (var kept in others.Prepend(entry))
        {
            await inbox.KeepAsync(kept, Cancel);
        }

        Assert.Equal([entry], await inbox.OfPhoneAsync("0f3a", Key.Day, Cancel).ToListAsync());
        await inbox.BlankAsync(Key, Cancel);
        Assert.Empty(await inbox.OfPhoneAsync("0f3a", Key.Day, Cancel).ToListAsync());
    }

    [Fact]
    public async Task The_first_delivery_stays()
    {
        var inbox = await OpenAsync();
        var first = new InboxEntry(Key, InboxKind.Event, "first");
        await inbox.KeepAsync(first, Cancel);
        await inbox.KeepAsync(first with { Raw = "second" }, Cancel);
        await inbox.KeepAsync(first with { Raw = new string('x', 900_000) }, Cancel);
        Assert.Equal(first, await inbox.ReadAsync(Key, Cancel));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30_999)]
    [InlineData(31_000)]
    [InlineData(31_001)]
    [InlineData(399_999)]
    [InlineData(400_001)]
    [InlineData(1_048_576)]
    public async Task Nothing_of_a_long_body_is_lost(int length)
    {
        var inbox = await OpenAsync();
        // Two characters each, at odd places, so that a cut at any even length would tear one apart.
        var raw = string.Concat("{" + string.Concat(Enumerable.Repeat("\U0001F622\"", (length / 3) + 1))).PadRight(length)[..length];
        raw = length > 0 && char.IsHighSurrogate(raw[^1]) ? raw[..^1] : raw;
        var entry = new InboxEntry(Key, InboxKind.Unreadable, raw);
        await inbox.KeepAsync(entry, Cancel);
        await inbox.KeepAsync(entry, Cancel);
        Assert.Equal(entry, await inbox.ReadAsync(Key, Cancel));
    }

    [Fact]
    public async Task Entries_with_ids_of_any_characters_are_kept_apart()
    {
        var inbox = await OpenAsync();
        var keys = new[] { "a/b", "a\\b", "a#b?", "a~2", "a", "a\t\u007f", "\U0001F622", new string('/', 5000), new string('/', 5001) }
            .Select(id => new InboxKey("2026-03-02", id)).ToList();
        foreach (var key in keys)
        {
            await inbox.KeepAsync(new InboxEntry(key, InboxKind.Event, key.Id), Cancel);
        }

        foreach (var key in keys)
        {
            Assert.Equal(key.Id, (await inbox.ReadAsync(key, Cancel))?.Raw);
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(900_000)]
    public async Task A_phones_entries_are_found_and_blanked_and_do_not_come_back(int length)
    {
        var inbox = await OpenAsync();
        var entry = new InboxEntry(Key, InboxKind.Event, new string('x', length), "0f3a");
        var others = new[] { entry with { Key = new InboxKey("2026-03-04", "b/c") }, entry with { Key = Key with { Id = "d" }, Phone = "77aa" }, entry with { Key = Key with { Id = "e" }, Phone = null } };
        foreach (var kept in others.Prepend(entry))
        {
            await inbox.KeepAsync(kept, Cancel);
        }

        Assert.Equal(
            new[] { entry, others[0] }.OrderBy(found => found.Key.Day), (await inbox.OfPhoneAsync("0f3a", Cancel).ToListAsync()).OrderBy(found => found.Key.Day));
        await inbox.BlankAsync(Key, Cancel);
        await inbox.BlankAsync(Key, Cancel);
        await inbox.BlankAsync(Key with { Id = "nothing" }, Cancel);
        var blank = new InboxEntry(Key, InboxKind.Erased, "");
        Assert.Equal(blank, await inbox.ReadAsync(Key, Cancel));
        Assert.Equal(others[0], Assert.Single(await inbox.OfPhoneAsync("0f3a", Cancel).ToListAsync()));
        await inbox.KeepAsync(entry, Cancel);
        Assert.Equal(blank, await inbox.ReadAsync(Key, Cancel));
        Assert.Equal(others[0], Assert.Single(await inbox.OfPhoneAsync("0f3a", Cancel).ToListAsync()));
        Assert.Null(await inbox.ReadAsync(Key with { Id = "nothing" }, Cancel));
    }

    protected abstract Task<IInbox> OpenAsync();
}
