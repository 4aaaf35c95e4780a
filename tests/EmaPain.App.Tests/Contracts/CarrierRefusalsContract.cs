using EmaPain.App.Ports;
using static EmaPain.App.Tests.Contracts.TrialFixtures;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every keeper of the carrier's refusals keeps.</summary>
public abstract class CarrierRefusalsContract
{
    [Fact]
    public async Task The_refusal_that_was_noted_last_stands()
    {
        var refusals = await OpenAsync();
        Assert.Null(await refusals.LastAsync(CancellationToken.None));
        await refusals.NoteAsync(Monday.ToDateTimeOffset(), CancellationToken.None);
        await refusals.NoteAsync(Monday.ToDateTimeOffset().AddMinutes(1), CancellationToken.None);
        Assert.Equal(Monday.ToDateTimeOffset().AddMinutes(1), await refusals.LastAsync(CancellationToken.None));
    }

    protected abstract Task<ICarrierRefusals> OpenAsync();
}
