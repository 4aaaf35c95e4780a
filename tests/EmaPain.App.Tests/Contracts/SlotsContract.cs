using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every book of places keeps.</summary>
public abstract class SlotsContract
{
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly StudyId Study = new("study");

    [Fact]
    public async Task Places_follow_each_other_in_each_stratum_and_study()
    {
        var slots = await OpenAsync();
        Assert.Null(await slots.OfAsync(Study, "ann", Cancel));
        Assert.Equal(new Slot("north~yes", 0), await slots.TakeAsync(Study, "north~yes", "ann", Cancel));
        Assert.Equal(new Slot("north~yes", 1), await slots.TakeAsync(Study, "north~yes", "bob", Cancel));
        Assert.Equal(new Slot("north~no", 0), await slots.TakeAsync(Study, "north~no", "cay", Cancel));
        Assert.Equal(new Slot("north~yes", 0), await slots.TakeAsync(new StudyId("other"), "north~yes", "ann", Cancel));
    }

    [Fact]
    public async Task A_unit_keeps_its_place_whatever_stratum_is_said_later()
    {
        var slots = await OpenAsync();
        await slots.TakeAsync(Study, "north", "ann", Cancel);
        await slots.TakeAsync(Study, "north", "bob", Cancel);
        Assert.Equal(new Slot("north", 0), await slots.TakeAsync(Study, "south", "ann", Cancel));
        Assert.Equal(new Slot("north", 0), await slots.OfAsync(Study, "ann", Cancel));
        Assert.Equal(new Slot("south", 0), await slots.TakeAsync(Study, "south", "cay", Cancel));
    }

    [Fact]
    public async Task Of_many_at_once_each_has_one_place_and_none_is_left_out()
    {
        var slots = await OpenAsync();
        var taken = await Task.WhenAll(Enumerable.Range(0, 48).Select(number => Task.Run(() => slots.TakeAsync(Study, "north", $"unit-{number % 24}", Cancel))));
        Assert.Equal(Enumerable.Range(0, 24), taken.Select(slot => slot.Place).Distinct().Order());
        Assert.All(taken.Index().GroupBy(slot => slot.Index % 24), same => Assert.Single(same.Select(slot => slot.Item).Distinct()));
    }

    protected abstract Task<ISlots> OpenAsync();
}
