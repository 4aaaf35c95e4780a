using EmaPain.App.Ports;
using static EmaPain.App.Tests.Contracts.TrialFixtures;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every keeper of outages keeps.</summary>
public abstract class OutagesContract
{
    private static readonly DateTimeOffset Now = Monday.ToDateTimeOffset();
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public async Task The_failure_that_was_noted_last_stands_for_its_service_alone()
    {
        var outages = await OpenAsync();
        Assert.Null(await outages.LastAsync(Outage.CarrierRefusesUs, Cancel));
        await outages.NoteAsync(Outage.CarrierRefusesUs, Now, Cancel);
        await outages.NoteAsync(Outage.CarrierRefusesUs, Now.AddMinutes(1), Cancel);
        Assert.Equal(Now.AddMinutes(1), await outages.LastAsync(Outage.CarrierRefusesUs, Cancel));
        Assert.Null(await outages.LastAsync(Outage.NoWayOfMail, Cancel));
        await outages.NoteAsync(Outage.NoWayOfMail, Now, Cancel);
        Assert.Equal((Now, Now.AddMinutes(1)), (await outages.LastAsync(Outage.NoWayOfMail, Cancel), await outages.LastAsync(Outage.CarrierRefusesUs, Cancel)));
    }

    protected abstract Task<IOutages> OpenAsync();
}
