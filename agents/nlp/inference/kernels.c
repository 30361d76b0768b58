/* What the fast parse does between large matrix products, for processors whose C compiler is at
 * hand when Dateline is installed. `native.py` loads it and says what it stands for; without it
 * the same is done by BLIS and NumPy. Nothing here holds a state, so all of it may run in threads.
 */
#include <Python.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

/* One build for every x86-64, the faster body chosen when it is loaded. */
#if defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__) && __GNUC__ >= 12
#define FOR_PROCESSOR __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define FOR_PROCESSOR
#endif
#define INLINE static inline __attribute__((always_inline))

#define LANES 8
typedef float lanes __attribute__((vector_size(4 * LANES)));
typedef float loose __attribute__((vector_size(4 * LANES), aligned(4), may_alias));
typedef int order __attribute__((vector_size(4 * LANES)));

#ifdef __clang__
#define SHUFFLE(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)
#else
#define SHUFFLE(a, b, ...) __builtin_shuffle(a, b, (order){__VA_ARGS__})
#endif

#define AT(pointer) (*(const loose *)(pointer))

/* y += alpha x, with the signature that Thinc gives a saxpy. */
FOR_PROCESSOR void dateline_saxpy(int n, float alpha, const float *x, int incx, float *y, int incy)
{
    if (incx == 1 && incy == 1) {
        for (int i = 0; i < n; i++)
            y[i] += alpha * x[i];
        return;
    }
    for (int i = 0; i < n; i++)
        y[i * incy] += alpha * x[i * incx];
}

/* The sums of eight vectors, as one vector. */
INLINE void sums(const lanes *v, float *out)
{
    lanes pairs[4], fours[2];
    for (int i = 0; i < 4; i++)
        pairs[i] = SHUFFLE(v[2 * i], v[2 * i + 1], 0, 8, 2, 10, 4, 12, 6, 14)
                   + SHUFFLE(v[2 * i], v[2 * i + 1], 1, 9, 3, 11, 5, 13, 7, 15);
    for (int i = 0; i < 2; i++)
        fours[i] = SHUFFLE(pairs[2 * i], pairs[2 * i + 1], 0, 1, 8, 9, 4, 5, 12, 13)
                   + SHUFFLE(pairs[2 * i], pairs[2 * i + 1], 2, 3, 10, 11, 6, 7, 14, 15);
    *(loose *)out = SHUFFLE(fours[0], fours[1], 0, 1, 2, 3, 8, 9, 10, 11)
                    + SHUFFLE(fours[0], fours[1], 4, 5, 6, 7, 12, 13, 14, 15);
}

/* c = a b', rows of both being the vectors whose products are wanted; k is a multiple of
 * eight; of n the last eight may overlap those before. */
FOR_PROCESSOR static void row_products(int m, int n, int k, const float *a, int lda,
                                       const float *b, int ldb, float *c, int ldc)
{
    for (int begin = 0; begin < n; begin += LANES) {
        int j = begin + LANES > n ? n - LANES : begin;
        for (int i = 0; i < m; i++) {
            const float *row = a + (long)i * lda, *column = b + (long)j * ldb;
            lanes sum[LANES] = {{0}};
            for (int l = 0; l < k; l += LANES)
#pragma GCC unroll 8
                for (int o = 0; o < LANES; o++)
                    sum[o] += AT(row + l) * AT(column + (long)o * ldb + l);
            sums(sum, c + (long)i * ldc + j);
        }
    }
}

/* c = alpha a b + beta c, with the signature that Thinc gives an sgemm (rows first). */
void dateline_sgemm(int trans_a, int trans_b, int m, int n, int k, float alpha, const float *a,
                    int lda, const float *b, int ldb, float beta, float *c, int ldc)
{
    if (!trans_a && trans_b && alpha == 1 && beta == 0 && n >= LANES && k % LANES == 0) {
        row_products(m, n, k, a, lda, b, ldb, c, ldc);
        return;
    }
    for (int i = 0; i < m; i++)
        for (int j = 0; j < n; j++) {
            float sum = 0;
            for (int l = 0; l < k; l++)
                sum += (trans_a ? a[(long)l * lda + i] : a[(long)i * lda + l])
                       * (trans_b ? b[(long)j * ldb + l] : b[(long)l * ldb + j]);
            float *out = c + (long)i * ldc + j;
            *out = alpha * sum + (beta == 0 ? 0 : beta * *out);
        }
}

/* pieces[i] = before[places[i - 1]] + middle[places[i]] + after[places[i + 1]]. */
FOR_PROCESSOR void dateline_sum_products(const float *before, const float *middle, const float *after,
                                   const int64_t *places, long count, long width, float *pieces)
{
    for (long i = 0; i < count; i++, pieces += width) {
        const float *one = middle + places[i] * width;
        if (i == 0 || i == count - 1) {
            memcpy(pieces, one, width * sizeof(float));
            for (long j = 0; i > 0 && j < width; j++)
                pieces[j] += before[places[i - 1] * width + j];
            for (long j = 0; i < count - 1 && j < width; j++)
                pieces[j] += after[places[i + 1] * width + j];
            continue;
        }
        const float *left = before + places[i - 1] * width;
        const float *right = after + places[i + 1] * width;
        for (long j = 0; j < width; j++)
            pieces[j] = left[j] + one[j] + right[j];
    }
}

/* Lay each row between its two neighbours: windows[i] = rows[i - 1], rows[i], rows[i + 1]; what
 * lies beyond either end is zero. */
void dateline_stack_windows(const float *rows, long count, long width, float *windows)
{
    size_t bytes = width * sizeof(float);
    for (long i = 0; i < count; i++) {
        float *window = windows + i * 3 * width;
        if (i == 0 || i == count - 1) {
            memset(window, 0, 3 * bytes);
            memcpy(window + width, rows + i * width, bytes);
            if (i > 0)
                memcpy(window, rows + (i - 1) * width, bytes);
            if (i < count - 1)
                memcpy(window + 2 * width, rows + (i + 1) * width, bytes);
        } else {
            memcpy(window, rows + (i - 1) * width, 3 * bytes);
        }
    }
}

INLINE float sum_of(lanes v)
{
    float sum = 0;
    for (int i = 0; i < LANES; i++)
        sum += v[i];
    return sum;
}

/* rows += the layer norm of the largest of the pieces, a multiple of eight wide. */
FOR_PROCESSOR void dateline_maxout_layernorm_residual(const float *pieces, long count, long width, long parts,
                                   const float *bias, const float *gain, const float *shift,
                                   float *rows)
{
    for (long i = 0; i < count; i++, pieces += parts * width, rows += width) {
        float best[width];
        lanes total = {0}, squares = {0};
        for (long j = 0; j < width; j++)
            best[j] = pieces[j] + bias[j];
        for (long part = 1; part < parts; part++)
            for (long j = 0; j < width; j++) {
                float piece = pieces[part * width + j] + bias[part * width + j];
                best[j] = piece > best[j] ? piece : best[j];
            }
        for (long j = 0; j < width; j += LANES)
            total += AT(best + j);
        float mean = sum_of(total) / width;
        for (long j = 0; j < width; j += LANES) {
            lanes centred = AT(best + j) - mean;
            squares += centred * centred;
        }
        float scale = 1 / sqrtf(sum_of(squares) / width + 1e-8f);
        for (long j = 0; j < width; j++)
            rows[j] += (best[j] - mean) * scale * gain[j] + shift[j];
    }
}

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_kernels", NULL, -1, NULL};

PyMODINIT_FUNC PyInit__kernels(void)
{
    return PyModule_Create(&module);
}
