using System.Buffers.Binary;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Schedule;

/// <summary>The times of a burst's prompts. Drawn from seed, person and occasion, so that planning again gives the same ones.</summary>
public static class RandomTimes
{
    /// <summary>The time of day of a prompt: a minute of its window, at least the gap after the prompt before it.</summary>
    /// <param name="burst">The windows.</param>
    /// <param name="person">Whose.</param>
    /// <param name="day">The name of the day, such as the plan with week and day.</param>
    /// <param name="prompt">The prompt of the day, from 1.</param>
    public static LocalTime Of(Burst burst, ParticipationKey person, string day, int prompt)
    {
        var minute = 0;
        for (var number = 1; number <= prompt; number++)
        {
            var window = burst.Windows[number - 1];
            var end = MinuteOf(window.To) - 1;
            var first = number == 1 ? MinuteOf(window.From) : Math.Max(MinuteOf(window.From), minute + burst.MinimumGapMinutes);
            minute = Math.Min(first, end) + Drawn(end - Math.Min(first, end) + 1, $"{burst.Seed}", person.ToString(), day, $"{number}");
        }

        return LocalTime.Midnight.PlusMinutes(minute);
    }

    /// <summary>A number below <paramref name="count"/>; the remainder's bias is below one in 10^15.</summary>
    private static int Drawn(int count, params ReadOnlySpan<string> names)
    {
        Span<byte> bytes = stackalloc byte[16];
        NameBasedId.Of(["random-time", .. names]).TryWriteBytes(bytes);
        return (int)(BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]) % (ulong)Math.Max(1, count));
    }

    private static int MinuteOf(LocalTime time) => (time.Hour * 60) + time.Minute;
}
