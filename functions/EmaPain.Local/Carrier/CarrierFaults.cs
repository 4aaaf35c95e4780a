using EmaPain.Local.Carrier.Sms;

namespace EmaPain.Local.Carrier;

/// <summary>The faults that the carrier is to show: single ones for a test, or a plan for a whole trial. Single ones go first.</summary>
public sealed class CarrierFaults
{
    private readonly Lock gate = new();
    private readonly Queue<CallFault> nextCalls = new();
    private readonly Dictionary<string, Queue<TextFault>> nextTexts = [];
    private readonly Dictionary<string, int> tries = [];

    /// <summary>Asked for every call: the call and how often its first recipient's repeatability id was seen, from 1.</summary>
    public Func<SendCall, int, CallFault?>? CallPlan { get; set; }

    /// <summary>Asked for every text about to be accepted: the call and the recipient.</summary>
    public Func<SendCall, SendRecipient, TextFault?>? TextPlan { get; set; }

    /// <summary>Adds a fault for the next call that no earlier one is waiting for.</summary>
    public void NextCall(CallFault fault)
    {
        lock (gate)
        {
            nextCalls.Enqueue(fault);
        }
    }

    /// <summary>Adds a fault for the next text to this phone that no earlier one is waiting for.</summary>
    public void NextTextTo(string phone, TextFault fault)
    {
        lock (gate)
        {
            if (!nextTexts.TryGetValue(phone, out var faults))
            {
                nextTexts[phone] = faults = new Queue<TextFault>();
            }

            faults.Enqueue(fault);
        }
    }

    internal CallFault? Of(SendCall call)
    {
        int seen;
        lock (gate)
        {
            seen = 1;
            if (CallPlan is not null && call.Recipients[0].RequestId is { } id)
            {
                tries[id] = seen = tries.GetValueOrDefault(id) + 1;
            }

            if (nextCalls.TryDequeue(out var fault))
            {
                return fault;
            }
        }

        return CallPlan?.Invoke(call, seen);
    }

    internal TextFault? Of(SendCall call, SendRecipient recipient)
    {
        lock (gate)
        {
            if (nextTexts.TryGetValue(recipient.To, out var faults) && faults.TryDequeue(out var fault))
            {
                return fault;
            }
        }

        return TextPlan?.Invoke(call, recipient);
    }
}
