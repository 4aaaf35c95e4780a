using EmaPain.App.Ports;
using EmaPain.Domain.Participations;
using EmaPain.Local.Trial;
using Microsoft.Extensions.DependencyInjection;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>Lets the work for one person die once, at one point.</summary>
internal sealed class CrashPlan
{
    private readonly Lock gate = new();
    private (string Participant, CrashPoint Point, Func<Decision, bool> Which)? armed;

    /// <summary>Whether the crash has happened.</summary>
    public bool Struck { get; private set; }

    /// <param name="person">Whose work dies.</param>
    /// <param name="point">Where.</param>
    /// <param name="which">Of commits, which; any where none is given.</param>
    public void Arm(Volunteer person, CrashPoint point, Func<Decision, bool>? which = null)
    {
        lock (gate)
        {
            Struck = false;
            armed = (person.Id, point, which ?? (_ => true));
        }
    }

    public void Register(IServiceCollection services)
    {
        services.Decorate<IParticipations>(inner => new CrashingParticipations(inner, this));
        services.Decorate<ICarrier>(inner => new CrashingCarrier(inner, this));
    }

    /// <exception cref="CrashException">This is the point.</exception>
    public void Reach(string participant, CrashPoint point, Decision? decision = null)
    {
        lock (gate)
        {
            if (armed is not { } plan || plan.Participant != participant || plan.Point != point || (decision is not null && !plan.Which(decision)))
            {
                return;
            }

            armed = null;
            Struck = true;
        }

        throw new CrashException($"The worker died: {point}.");
    }
}
